package com.saypro.collaboration.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is erased while mails to them are on their way. */
@IntegrationTest
class ErasedRecipientTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    OutboxRows rows;

    @Autowired
    SendAgain sendAgain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String gone = "gone" + UUID.randomUUID().toString().substring(0, 8);
    OutboxFixture outbox;
    long id;

    @BeforeEach
    void a_mail() {
        outbox = new OutboxFixture(application);
        id = outbox.post(gone);
    }

    @AfterEach
    void leave_nothing() {
        jdbc.sql("delete from saypro.outbox where id = ?").param(id).update();
        jdbc.sql("delete from saypro.scheduled_tasks where task_instance = ?")
                .param(Long.toString(id))
                .update();
    }

    @Test
    void what_waits_is_not_sent_now_or_later() {
        erase();

        assertThat(rows.dueAt(id)).isEmpty();
        assertThat(sendAgain.one(id)).isFalse();
        assertErased();
    }

    @Test
    void what_a_worker_learns_afterwards_brings_no_address_back() {
        rows.begin(id);
        erase();

        rows.end(id, State.SENT, gone + "@gone.example", null, 0, clock.instant());
        rows.retry(id, gone + "@gone.example", "550 " + gone, 0, clock.instant());

        assertErased();
    }

    private void erase() {
        jdbc.sql("select pseudonym from saypro.erase_person(?, '', '', 'admin', now(), false)")
                .param(gone)
                .query(String.class)
                .single();
    }

    private void assertErased() {
        assertThat(outbox.stored(id)).satisfies(stored -> {
            assertThat(stored.state()).isEqualTo("undeliverable");
            assertThat(stored.address()).isNull();
            assertThat(stored.lastError()).isNull();
        });
        assertThat(jdbc.sql(
                                "select recipient like 'former-%' and subject = '' and model is null from saypro.outbox where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
