package com.saypro.collaboration.notifications.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends again what was given up: with the same Message-ID, from the first attempt on. What a server has accepted, and what
 * has lost its text to the retention time, stays as it is.
 */
@Service
@Transactional
public class SendAgain {

    private static final String AGAIN = """
            update saypro.outbox set state = 'waiting', attempts = 0, next_attempt_at = :now, ended_at = null
            where model is not null and %s returning id""";

    private final JdbcClient jdbc;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    SendAgain(JdbcClient jdbc, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sends one message again, if it was given up; says whether it was. */
    public boolean one(long id) {
        Instant now = clock.instant();
        List<Long> again = jdbc.sql(AGAIN.formatted("id = :id and state in ('failed', 'uncertain', 'undeliverable')"))
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
        schedule(again, now);
        return !again.isEmpty();
    }

    /** Sends every message again that has failed, and says how many. Uncertain ones are for a person to decide, one by one. */
    public int allFailed() {
        Instant now = clock.instant();
        List<Long> again = jdbc.sql(AGAIN.formatted("state = 'failed'"))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
        schedule(again, now);
        return again.size();
    }

    private void schedule(List<Long> ids, Instant now) {
        Stream<TaskInstance<?>> executions = ids.stream().map(id -> DeliveryTask.another(id, now));
        scheduler.getObject().scheduleBatch(executions, now);
    }
}
