package com.saypro.collaboration.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OutboxCareTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    OutboxCare care;

    @Autowired
    JdbcClient jdbc;

    OutboxFixture outbox;

    @BeforeEach
    void start() {
        outbox = new OutboxFixture(application);
    }

    @Test
    void texts_are_cleared_thirty_days_after_the_message_ended() {
        long old = outbox.post("thandi");
        long recent = outbox.post("thandi");
        long waiting = outbox.post("thandi");
        outbox.set(old, "state = 'sent', ended_at = now() - interval '31 days'");
        outbox.set(recent, "state = 'sent', ended_at = now() - interval '29 days'");
        outbox.set(waiting, "created_at = now() - interval '31 days'");

        care.clearOldTexts();

        assertThat(textOf(old)).isFalse();
        assertThat(textOf(recent)).isTrue();
        assertThat(textOf(waiting)).isTrue();
    }

    @Test
    void a_message_without_execution_is_picked_up_again() {
        long forgotten = outbox.post("thandi");
        long ended = outbox.post("thandi");
        long scheduled = outbox.post("thandi");
        outbox.set(ended, "state = 'sent', ended_at = now()");
        jdbc.sql("delete from saypro.scheduled_tasks where task_name = 'mail' and task_instance in (?, ?)")
                .param(Long.toString(forgotten))
                .param(Long.toString(ended))
                .update();

        care.pickUpForgotten();

        assertThat(outbox.executions(forgotten)).isEqualTo(1);
        assertThat(outbox.executions(ended)).isZero();
        assertThat(outbox.executions(scheduled)).isEqualTo(1);
    }

    private boolean textOf(long id) {
        return jdbc.sql("select model is not null from saypro.outbox where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
