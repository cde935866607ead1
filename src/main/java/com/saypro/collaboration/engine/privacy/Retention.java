package com.saypro.collaboration.engine.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go what is kept for a time and removed by nobody else: the audit log, and what the engine wrote down about operations that
 * belong to no instance, which its own clean-up leaves.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** As long as the models' history. */
    private static final Duration OPERATIONS = Duration.ofDays(400);

    private static final String FORGET_OPERATIONS = """
            delete from public.act_hi_op_log where proc_inst_id_ is null and case_inst_id_ is null and timestamp_ < ?::timestamp
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Removes what is too old by now. */
    @Transactional
    public void keep() {
        long entries = jdbc.sql("select saypro.forget_audit_entries(?)")
                .param(Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        int operations = jdbc.sql(FORGET_OPERATIONS)
                .param(Timestamp.from(clock.instant().minus(OPERATIONS)))
                .update();
        LOG.info(
                "{} entries of the audit log and {} of the operation log were too old and are removed",
                entries,
                operations);
    }
}
