package com.saypro.collaboration.notifications.outbox;

import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import com.saypro.collaboration.notifications.mail.Carrier;
import com.saypro.collaboration.notifications.mail.MailSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts messages and delivers them over a carrier of the test's choice, by hand. */
@Component
class OutboxFixture {

    private final Outbox outbox;
    private final OutboxRows rows;
    private final DeliveryLocks locks;
    private final Letters letters;
    private final MailSettings settings;
    private final Clock clock;
    private final JdbcClient jdbc;

    OutboxFixture(
            Outbox outbox,
            OutboxRows rows,
            DeliveryLocks locks,
            Letters letters,
            MailSettings settings,
            Clock clock,
            JdbcClient jdbc) {
        this.outbox = outbox;
        this.rows = rows;
        this.locks = locks;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What the table says about one message. */
    record Stored(
            String state, int attempts, int uncertainAttempts, String address, String lastError, String messageId) {}

    Delivery over(Carrier carrier) {
        return new Delivery(rows, locks, letters, carrier, settings, clock);
    }

    /** A notice to the recipient with a cause of its own. */
    long post(String recipient) {
        return post(recipient, "notice", Map.of("title", "Something happened", "paragraphs", List.of("It is over.")));
    }

    long post(String recipient, String template, Map<String, Object> model) {
        String cause = UUID.randomUUID() + ":test";
        outbox.post(new Message(recipient, cause, template, "Something happened", model));
        return jdbc.sql("select id from saypro.outbox where cause = ?")
                .param(cause)
                .query(Long.class)
                .single();
    }

    Stored stored(long id) {
        return jdbc.sql("select * from saypro.outbox where id = ?")
                .param(id)
                .query(Stored.class)
                .single();
    }

    /** Executions that the background worker has for the message. */
    int executions(long id) {
        return jdbc.sql("select count(*) from saypro.scheduled_tasks where task_name = 'mail' and task_instance = ?")
                .param(Long.toString(id))
                .query(Integer.class)
                .single();
    }

    void set(long id, String assignments) {
        jdbc.sql("update saypro.outbox set " + assignments + " where id = ?")
                .param(id)
                .update();
    }
}
