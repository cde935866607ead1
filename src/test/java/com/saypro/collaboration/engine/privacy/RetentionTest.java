package com.saypro.collaboration.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the audit log live as long as docs/data.md says, and no longer. */
@IntegrationTest
class RetentionTest {

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String somebody = "kept-" + UUID.randomUUID();

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void who_signed_in_is_forgotten_after_400_days_and_who_changed_something_after_five_years() {
        add("2021-01-10T10:00:00Z", "signed-in", "old sign-in");
        add("2022-02-01T10:00:00Z", "signed-in", "young sign-in");
        add("2021-01-10T10:00:00Z", "denied", "old denial");
        add("2018-02-14T10:00:00Z", "right", "old right");
        add("2018-02-16T10:00:00Z", "membership", "young membership");
        clock.set("2023-02-15T10:00");

        retention.keep();

        assertThat(jdbc.sql("select subject from saypro.audit_log where person = ? order by id")
                        .param(somebody)
                        .query(String.class)
                        .list())
                .containsExactly("young sign-in", "young membership");
    }

    /** A node whose clock goes wrong, or code that asks for the future. */
    @Test
    void nothing_young_is_forgotten_whatever_the_application_says() {
        add("2026-11-01T10:00:00Z", "signed-in", "this month");

        jdbc.sql("select saypro.forget_audit_entries('2090-01-01')")
                .query(Long.class)
                .single();

        assertThat(jdbc.sql("select subject from saypro.audit_log where person = ?")
                        .param(somebody)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("this month"));
        assertThatThrownBy(() -> jdbc.sql("delete from saypro.audit_log where person = ?")
                        .param(somebody)
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    private void add(String at, String kind, String subject) {
        jdbc.sql(
                        "insert into saypro.audit_log (at, kind, person, address, subject, detail) values (?::timestamptz, ?, ?, '', ?, '')")
                .params(at, kind, somebody, subject)
                .update();
    }
}
