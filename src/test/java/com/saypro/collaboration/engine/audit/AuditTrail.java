package com.saypro.collaboration.engine.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came into the audit log since the trail began. */
class AuditTrail {

    private final JdbcClient jdbc;
    private final long begin;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.begin = jdbc.sql("select coalesce(max(id), 0) from saypro.audit_log")
                .query(Long.class)
                .single();
    }

    /** Entries as {@code kind|person|subject|detail}, oldest first, without those about the sign-in that began the test. */
    List<String> entries() {
        return entries("kind <> 'signed-in'");
    }

    List<String> entries(String condition) {
        return jdbc.sql(
                        "select kind || '|' || coalesce(person, '') || '|' || subject || '|' || detail from saypro.audit_log"
                                + " where id > ? and " + condition + " order by id")
                .param(begin)
                .query(String.class)
                .list();
    }

    List<String> addresses() {
        return jdbc.sql("select distinct address from saypro.audit_log where id > ?")
                .param(begin)
                .query(String.class)
                .list();
    }
}
