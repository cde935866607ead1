package com.saypro.collaboration.engine.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit log, newest first, in one statement, along an index however long the log is. */
@Component
class AuditEntries {

    private static final String FIND = """
            select id, at, kind, person, address, subject, detail from saypro.audit_log
            where %s and (:before = 0 or (at, id) < (select at, id from saypro.audit_log where id = :before))
            order by at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the entries older than the one with this id; the newest for 0 */
    List<AuditEntry> find(AuditFilter filter, long before, int limit) {
        return jdbc.sql(FIND.formatted(filter.conditions()))
                .params(filter.values())
                .param("before", before)
                .param("limit", limit)
                .query(AuditEntries::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Kind.of(row.getString("kind")).orElseThrow(),
                Objects.toString(row.getString("person"), ""),
                row.getString("address"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
