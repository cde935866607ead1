package com.saypro.collaboration.engine.privacy;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who are erased but for records that are younger than five years. */
@Component
class PendingErasures {

    private static final Logger LOG = LoggerFactory.getLogger(PendingErasures.class);

    private static final String WITHOUT_ACCOUNT = """
            select person from saypro.erasure_pending
            where not exists (select from public.act_id_user where id_ = person) order by person
            """;

    private final Erasure erasure;
    private final JdbcClient jdbc;

    PendingErasures(Erasure erasure, JdbcClient jdbc) {
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    /** Replaces the names in all records that have become old enough. What fails for one is tried again another night. */
    void goOn() {
        List<String> people = jdbc.sql(WITHOUT_ACCOUNT).query(String.class).list();
        for (String person : people) {
            try {
                erasure.goOn(person);
            } catch (RuntimeException e) {
                LOG.error("The erasure of a person could not go on", e);
            }
        }
    }

    /** What still keeps the name of this person, who was erased; empty when nobody of that name waits. */
    Optional<Traces.Records> of(String person) {
        return jdbc.sql("select kept, kept_until from saypro.erasure_pending where person = ?")
                .param(person)
                .query((row, number) -> new Traces.Records(
                        row.getLong("kept"), row.getTimestamp("kept_until").toInstant()))
                .optional();
    }
}
