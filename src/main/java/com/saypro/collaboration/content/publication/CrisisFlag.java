package com.saypro.collaboration.content.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one row that says whether a crisis stop is in force. Everything that changes a placement holds it in share until its
 * transaction ends, setting or lifting holds it alone: whatever comes second sees what the first one did.
 */
@Repository
class CrisisFlag {

    private static final String ROW = "select active, person, reason, since from saypro.crisis_stop where id = 1 ";

    private final JdbcClient jdbc;

    CrisisFlag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stop in force, without holding anything. */
    Optional<CrisisStop> current() {
        return read("");
    }

    /** The stop in force; nobody sets or lifts it before this transaction ends. */
    Optional<CrisisStop> share() {
        return read("for share");
    }

    /** The stop in force; no placement changes before this transaction ends. */
    Optional<CrisisStop> alone() {
        return read("for update");
    }

    /** Sets the flag and writes it down; returns the number of the entry in the log. */
    long set(String person, String reason, Instant at) {
        return write(true, "SET", person, reason, at);
    }

    /** Lifts the flag and writes it down. */
    void lift(String person, String reason, Instant at) {
        write(false, "LIFTED", person, reason, at);
    }

    private long write(boolean active, String kind, String person, String reason, Instant at) {
        jdbc.sql("update saypro.crisis_stop set active = ?, person = ?, reason = ?, since = ? where id = 1")
                .params(active, person, reason, Timestamp.from(at))
                .update();
        return jdbc.sql(
                        "insert into saypro.crisis_stop_log (kind, person, reason, at) values (?, ?, ?, ?) returning id")
                .params(kind, person, reason, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    private Optional<CrisisStop> read(String lock) {
        return jdbc.sql(ROW + lock)
                .query((row, number) -> row.getBoolean("active")
                        ? Optional.of(new CrisisStop(
                                row.getString("person"),
                                row.getString("reason"),
                                row.getTimestamp("since").toInstant()))
                        : Optional.<CrisisStop>empty())
                .single();
    }
}
