package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.foundation.CannotStart;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided is a record by the rights of the database, and the application cannot change it by mistake. */
@IntegrationTest
class ApplicationRoleTest {

    @Autowired
    JdbcClient application;

    @Autowired
    JdbcConnectionDetails details;

    JdbcClient owner;

    @BeforeEach
    void connect() {
        owner = JdbcClient.create(as(details.getUsername()));
    }

    @AfterEach
    void remove_people() {
        owner.sql("drop role if exists other_node").update();
        owner.sql("drop role if exists maker").update();
    }

    @Test
    void the_application_acts_under_its_role_and_owns_no_table() {
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("saypro_app");
        assertThat(application
                        .sql("select tablename from pg_tables where tableowner = 'saypro_app'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(application
                        .sql("select current_setting('is_superuser')")
                        .query(String.class)
                        .single())
                .isEqualTo("off");
    }

    @Test
    void every_record_can_be_read_and_added_to_and_nothing_else() {
        List<String> records = records();

        assertThat(records)
                .contains(
                        "saypro.content_version",
                        "saypro.content_sign_off",
                        "saypro.content_decision",
                        "saypro.content_event");
        for (String table : records) {
            assertThat(may(table, "SELECT")).as("read " + table).isTrue();
            // What was erased is written down by the function that erases, and by nobody else.
            assertThat(may(table, "INSERT")).as("add to " + table).isEqualTo(!table.equals("saypro.erasure"));
            assertThat(may(table, "UPDATE") || may(table, "DELETE") || may(table, "TRUNCATE"))
                    .as("change or remove from " + table)
                    .isFalse();
        }
    }

    @Test
    void changing_a_record_is_refused_by_right_and_to_the_owner_by_the_table_itself() {
        for (String table : records()) {
            String delete = "delete from " + table;
            refused(() -> application.sql(delete).update(), "permission denied for table");
            refused(() -> application.sql("truncate " + table).update(), "permission denied for table");
            refused(() -> owner.sql(delete).update(), "is append-only");
        }
        refused(
                () -> application
                        .sql("update saypro.content_sign_off set decision = 'SIGN_OFF'")
                        .update(),
                "permission denied for table");
        refused(
                () -> application
                        .sql("alter table saypro.content_sign_off disable trigger all")
                        .update(),
                "must be owner of table");
    }

    @Test
    void of_a_round_only_the_outcome_is_written_and_items_are_never_removed() {
        refused(
                () -> application
                        .sql("update saypro.content_round set routed = '{}'")
                        .update(),
                "permission denied for table");
        refused(
                () -> application
                        .sql("update saypro.content_round set level = 'LIGHT'")
                        .update(),
                "permission denied for table");
        refused(() -> application.sql("delete from saypro.content_round").update(), "permission denied for table");
        refused(() -> application.sql("delete from saypro.content_item").update(), "permission denied for table");
    }

    @Test
    void a_user_who_may_not_make_the_role_is_told_what_an_administrator_has_to_run() {
        owner.sql("create role other_node login").update();

        assertThatThrownBy(() -> ApplicationRole.ensure(as("other_node")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("grant saypro_app to other_node;");

        owner.sql("grant saypro_app to other_node").update();
        ApplicationRole.ensure(as("other_node"));
    }

    @Test
    void a_user_who_may_make_roles_takes_it_on() {
        owner.sql("create role maker login createrole").update();
        owner.sql("grant saypro_app to maker with admin option, set false").update();

        ApplicationRole.ensure(as("maker"));

        assertThat(owner.sql("select pg_has_role('maker', 'saypro_app', 'SET')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        owner.sql("revoke saypro_app from maker cascade").update();
    }

    private List<String> records() {
        return owner.sql("""
                        select distinct event_object_schema || '.' || event_object_table from information_schema.triggers
                        where trigger_name = 'append_only' order by 1
                        """).query(String.class).list();
    }

    private boolean may(String table, String right) {
        return application
                .sql("select has_table_privilege(?, ?)")
                .params(table, right)
                .query(Boolean.class)
                .single();
    }

    private static void refused(ThrowingCallable change, String words) {
        assertThatThrownBy(change)
                .rootCause()
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private PGSimpleDataSource as(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(details.getJdbcUrl());
        source.setUser(user);
        source.setPassword(details.getPassword());
        return source;
    }
}
