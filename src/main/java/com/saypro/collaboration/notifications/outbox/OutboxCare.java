package com.saypro.collaboration.notifications.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.saypro.collaboration.notifications.mail.MailSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the outbox in order: texts are not kept for ever, and no message is left without an execution. */
@Component
class OutboxCare {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxCare.class);

    private final JdbcClient jdbc;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final MailSettings settings;
    private final Clock clock;

    OutboxCare(JdbcClient jdbc, ObjectProvider<SchedulerClient> scheduler, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Clears the texts of messages that ended longer ago than {@code saypro.mail.keep-text}; who was told what when stays.
     *
     * @return how many were cleared
     */
    @Transactional
    int clearOldTexts() {
        return jdbc.sql("update saypro.outbox set model = null where model is not null and ended_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.keepText())))
                .update();
    }

    /**
     * Gives every message that should be on its way but has no execution (after a partial restore, for example) a new one.
     *
     * @return how many there were
     */
    @Transactional
    int pickUpForgotten() {
        Instant now = clock.instant();
        List<Long> forgotten = jdbc.sql("""
                        select id from saypro.outbox where state in ('waiting', 'sending') and not exists (
                            select from saypro.scheduled_tasks
                            where task_name = 'mail' and split_part(task_instance, '@', 1) = outbox.id::text)""").query(Long.class).list();
        forgotten.forEach(id -> scheduler.getObject().scheduleIfNotExists(DeliveryTask.another(id, now), now));
        if (!forgotten.isEmpty()) {
            LOG.warn("{} messages had no execution and were picked up", forgotten.size());
        }
        return forgotten.size();
    }
}
