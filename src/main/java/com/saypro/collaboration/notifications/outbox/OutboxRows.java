package com.saypro.collaboration.notifications.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a delivery in the table, each a transaction of its own, so that what is known is never rolled back. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OutboxRows {

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OutboxRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** When the message is to be tried next; empty when it has ended or does not exist. */
    Optional<Instant> dueAt(long id) {
        return jdbc.sql("""
                        select next_attempt_at from saypro.outbox
                        where id = ? and state in ('waiting', 'sending')""").param(id).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /**
     * Begins an attempt. A message found {@code sending} was left by a node that died; whether the server has it nobody
     * knows, which is counted.
     */
    OutboxRow begin(long id) {
        return jdbc.sql("""
                        update saypro.outbox set
                            uncertain_attempts = uncertain_attempts + case state when 'sending' then 1 else 0 end,
                            last_error = case state when 'sending' then
                                'The application stopped while it was sending; the server may have the mail.'
                                else last_error end,
                            attempts = attempts + 1,
                            state = 'sending'
                        where id = ?
                        returning *""").param(id).query(this::row).single();
    }

    /** Ends the message in this state, unless its recipient was erased meanwhile. */
    void end(long id, State state, String address, String error, int uncertain, Instant now) {
        jdbc.sql("""
                        update saypro.outbox set state = :state, address = :address,
                            last_error = coalesce(:error, last_error),
                            uncertain_attempts = :uncertain, ended_at = :now, next_attempt_at = null
                        where id = :id and state = 'sending'""")
                .param("id", id)
                .param("state", state.id())
                .param("address", address)
                .param("error", error)
                .param("uncertain", uncertain)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Leaves the message for another attempt, unless its recipient was erased meanwhile. */
    void retry(long id, String address, String error, int uncertain, Instant next) {
        jdbc.sql("""
                        update saypro.outbox set state = 'waiting', address = :address, last_error = :error,
                            uncertain_attempts = :uncertain, next_attempt_at = :next
                        where id = :id and state = 'sending'""")
                .param("id", id)
                .param("address", address)
                .param("error", error)
                .param("uncertain", uncertain)
                .param("next", Timestamp.from(next))
                .update();
    }

    private OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("template"),
                row.getString("subject"),
                model(row.getString("model")),
                row.getString("message_id"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"),
                row.getInt("uncertain_attempts"));
    }

    private Map<String, Object> model(String written) {
        try {
            return json.readValue(written, MODEL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The model of a message cannot be read: " + written, e);
        }
    }
}
