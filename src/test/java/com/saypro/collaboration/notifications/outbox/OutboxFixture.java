package com.saypro.collaboration.notifications.outbox;

import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import com.saypro.collaboration.notifications.mail.Carrier;
import com.saypro.collaboration.notifications.mail.MailSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts messages and delivers them over a carrier of the test's choice, by hand. */
public class OutboxFixture {

    private final ApplicationContext application;
    private final JdbcClient jdbc;

    public OutboxFixture(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** What the table says about one message. */
    public record Stored(
            String state, int attempts, int uncertainAttempts, String address, String lastError, String messageId) {}

    Delivery over(Carrier carrier) {
        return new Delivery(
                application.getBean(OutboxRows.class),
                application.getBean(DeliveryLocks.class),
                application.getBean(Letters.class),
                carrier,
                application.getBean(MailSettings.class),
                application.getBean(Clock.class));
    }

    /** Delivers what waits for this person the way the trial does, and answers the rows' numbers, oldest first. */
    public List<Long> deliverTo(String recipient) {
        List<Long> waiting = jdbc.sql(
                        "select id from saypro.outbox where recipient = ? and state = 'waiting' order by id")
                .param(recipient)
                .query(Long.class)
                .list();
        Delivery delivery = over(application.getBean(Carrier.class));
        waiting.forEach(delivery::attempt);
        return waiting.stream().filter(id -> stored(id).state().equals("sent")).toList();
    }

    /** A notice to the recipient with a cause of its own. */
    public long post(String recipient) {
        return post(recipient, "notice", Map.of("title", "Something happened", "paragraphs", List.of("It is over.")));
    }

    public long post(String recipient, String template, Map<String, Object> model) {
        String cause = UUID.randomUUID() + ":test";
        application.getBean(Outbox.class).post(new Message(recipient, cause, template, "Something happened", model));
        return jdbc.sql("select id from saypro.outbox where cause = ?")
                .param(cause)
                .query(Long.class)
                .single();
    }

    public Stored stored(long id) {
        return jdbc.sql("select * from saypro.outbox where id = ?")
                .param(id)
                .query(Stored.class)
                .single();
    }

    /** Executions that the background worker has for the message. */
    public int executions(long id) {
        return jdbc.sql("""
                        select count(*) from saypro.scheduled_tasks
                        where task_name = 'mail' and split_part(task_instance, '@', 1) = ?""").param(Long.toString(id)).query(Integer.class).single();
    }

    /** Changes the row, for example {@code state = 'sending'}. */
    public void set(long id, String assignments) {
        jdbc.sql("update saypro.outbox set " + assignments + " where id = ?")
                .param(id)
                .update();
    }
}
