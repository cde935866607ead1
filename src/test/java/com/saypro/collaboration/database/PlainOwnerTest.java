package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** In production the user who migrates is an ordinary one, to whom a superuser's rights must not be necessary. */
@IntegrationTest
class PlainOwnerTest {

    private static final String OWNER = "plain_owner";

    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    Flyway ours;

    JdbcClient server;

    @BeforeEach
    void an_ordinary_owner_with_a_database() {
        server = JdbcClient.create(source(details.getUsername(), details.getJdbcUrl()));
        remove();
        server.sql("create role plain_owner login").update();
        server.sql("grant saypro_app to plain_owner").update();
        server.sql("create database plain owner plain_owner").update();
    }

    @AfterEach
    void remove() {
        server.sql("drop database if exists plain with (force)").update();
        server.sql("drop role if exists plain_owner").update();
    }

    @Test
    void it_migrates_erases_and_forgets() {
        PGSimpleDataSource plain = source(OWNER, details.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/plain$1"));
        Flyway.configure()
                .configuration(ours.getConfiguration())
                .dataSource(plain)
                .load()
                .migrate();
        var connection = new SingleConnectionDataSource(connected(plain), true);
        JdbcClient application = JdbcClient.create(connection);
        application.sql("set role saypro_app").update();
        application.sql("""
                insert into saypro.crisis_stop_log (kind, person, reason, at) values
                    ('SET', 'leaver', 'A storm', '2015-01-01'), ('LIFTED', 'leaver', 'It went by', now());
                insert into saypro.audit_log (at, kind, person, address, subject, detail) values
                    ('2015-01-01', 'signed-in', 'leaver', '', 'leaver', ''), (now(), 'signed-in', 'leaver', '', 'leaver', '')
                """).update();

        Map<String, Object> erased = application
                .sql("select * from saypro.erase_person('leaver', '', '', 'admin', now(), false)")
                .query()
                .singleRow();

        assertThat(erased).containsEntry("kept", 1L);
        assertThat(application
                        .sql("select person from saypro.crisis_stop_log order by at")
                        .query(String.class)
                        .list())
                .containsExactly((String) erased.get("pseudonym"), "leaver");
        assertThat(application
                        .sql("select saypro.forget_audit_entries(now())")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> application
                        .sql("update saypro.crisis_stop_log set person = 'johan'")
                        .update())
                .hasStackTraceContaining("permission denied");
        connection.destroy();
    }

    private static java.sql.Connection connected(PGSimpleDataSource source) {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private PGSimpleDataSource source(String user, String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(details.getPassword());
        return source;
    }
}
