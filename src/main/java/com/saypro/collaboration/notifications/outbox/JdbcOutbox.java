package com.saypro.collaboration.notifications.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import com.saypro.collaboration.notifications.mail.MailSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as a table. Whatever a rolled-back transaction posted has never existed. The scheduler is looked up when a
 * message is posted, because some of the scheduler's tasks post messages.
 */
@Component
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final MailSettings settings;
    private final Clock clock;

    JdbcOutbox(
            JdbcClient jdbc,
            ObjectMapper json,
            ObjectProvider<SchedulerClient> scheduler,
            MailSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void post(Message message) {
        Instant now = clock.instant();
        insert(message, now).ifPresent(id -> scheduler.getObject().scheduleIfNotExists(DeliveryTask.first(id), now));
    }

    @Override
    @Transactional
    public void withdraw(String recipient, String cause, String why) {
        jdbc.sql("""
                        update saypro.outbox
                        set state = :undeliverable, last_error = :why, ended_at = :now, next_attempt_at = null
                        where recipient = :recipient and starts_with(cause, :cause) and state = :waiting""")
                .param("undeliverable", State.UNDELIVERABLE.id())
                .param("waiting", State.WAITING.id())
                .param("why", why)
                .param("now", Timestamp.from(clock.instant()))
                .param("recipient", recipient)
                .param("cause", cause + ":")
                .update();
    }

    private Optional<Long> insert(Message message, Instant now) {
        return jdbc.sql("""
                        insert into saypro.outbox
                            (recipient, cause, template, subject, model, message_id, created_at, next_attempt_at)
                        values (:recipient, :cause, :template, :subject, :model::jsonb, :messageId, :now, :now)
                        on conflict (recipient, cause) do nothing
                        returning id""")
                .param("recipient", message.recipient())
                .param("cause", message.cause())
                .param("template", message.template())
                .param("subject", message.subject())
                .param("model", written(message))
                .param("messageId", "<" + UUID.randomUUID() + "@" + settings.domain() + ">")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    private String written(Message message) {
        try {
            return json.writeValueAsString(message.model());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The model of a message cannot be written as JSON: " + message, e);
        }
    }
}
