package com.saypro.collaboration.notifications.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks through the outbox. */
@Repository
public class MessageLines {

    private final JdbcClient jdbc;

    MessageLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages of a shelf, newest first. */
    public List<MessageLine> on(Shelf shelf, int skip, int most) {
        return jdbc.sql("""
                        select id, recipient, address, cause, subject, state, attempts, uncertain_attempts, last_error,
                            created_at, next_attempt_at, ended_at, model is not null as text_kept
                        from saypro.outbox where %s order by id desc limit :most offset :skip""".formatted(shelf.condition()))
                .param("most", most)
                .param("skip", skip)
                .query(MessageLines::line)
                .list();
    }

    /** How many messages stand on each shelf, except those that were sent: nobody needs their number. */
    public Map<Shelf, Integer> counts() {
        Map<Shelf, Integer> counts = new EnumMap<>(Shelf.class);
        for (Shelf shelf : List.of(Shelf.FAILED, Shelf.UNDELIVERABLE, Shelf.UNCERTAIN, Shelf.WAITING)) {
            counts.put(
                    shelf,
                    jdbc.sql("select count(*) from saypro.outbox where " + shelf.condition())
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    private static MessageLine line(ResultSet row, int number) throws SQLException {
        return new MessageLine(
                row.getLong("id"),
                row.getString("recipient"),
                Objects.requireNonNullElse(row.getString("address"), ""),
                row.getString("cause"),
                row.getString("subject"),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("uncertain_attempts"),
                Objects.requireNonNullElse(row.getString("last_error"), ""),
                row.getTimestamp("created_at").toInstant(),
                moment(row.getTimestamp("next_attempt_at")),
                moment(row.getTimestamp("ended_at")),
                row.getBoolean("text_kept"));
    }

    private static Optional<Instant> moment(Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
