package com.saypro.collaboration.engine.privacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The guard of records by itself: with the right to change them, which the application's role has not. Nothing is committed. */
@IntegrationTest
class RecordsGuardTest {

    Connection connection;
    Statement statement;

    @BeforeEach
    void begin(@Autowired JdbcConnectionDetails details) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(details.getJdbcUrl());
        owner.setUser(details.getUsername());
        owner.setPassword(details.getPassword());
        connection = owner.getConnection();
        connection.setAutoCommit(false);
        statement = connection.createStatement();
    }

    @AfterEach
    void nothing_happened() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "saypro.content_sign_off, erasing, update saypro.content_sign_off set reviewer = 'johan' where false",
        "saypro.audit_log, erasing, update saypro.audit_log set person = 'johan' where false",
        "saypro.audit_log, forgetting, delete from saypro.audit_log where false"
    })
    void who_is_not_the_owner_does_not_get_past_by_saying_what_the_functions_say(
            String table, String work, String change) throws SQLException {
        statement.execute("grant update, delete on " + table + " to saypro_app");
        statement.execute("select set_config('saypro.at_work', '" + work + "', true)");
        assertThatCode(() -> statement.execute(change))
                .as("as the owner, under whom the functions work")
                .doesNotThrowAnyException();
        statement.execute("set local role saypro_app");

        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("is append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "erasing, delete from saypro.content_sign_off where false",
        "erasing, delete from saypro.audit_log where false",
        "forgetting, delete from saypro.content_sign_off where false",
        "forgetting, update saypro.audit_log set person = 'johan' where false"
    })
    void erasing_removes_nothing_and_forgetting_changes_nothing(String work, String change) throws SQLException {
        statement.execute("select set_config('saypro.at_work', '" + work + "', true)");

        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("is append-only");
    }
}
