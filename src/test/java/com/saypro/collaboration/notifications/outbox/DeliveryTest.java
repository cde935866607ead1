package com.saypro.collaboration.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.notifications.mail.ScriptedSmtpServer;
import com.saypro.collaboration.notifications.mail.ScriptedSmtpServer.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class DeliveryTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    OutboxFixture outbox;
    ScriptedSmtpServer server;

    @BeforeEach
    void start() {
        clock.set("2026-11-23T09:00");
        outbox = new OutboxFixture(application);
        server = new ScriptedSmtpServer(Script.ACCEPT);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        clock.reset();
    }

    @Test
    void what_was_accepted_is_never_sent_again() {
        long id = outbox.post("thandi");

        assertThat(attempt(id)).isEmpty();
        outbox.over(server.carrier()).attempt(id);

        assertThat(server.received()).hasSize(1);
        assertThat(outbox.stored(id))
                .returns("sent", OutboxFixture.Stored::state)
                .returns("thandi@saypro.example", OutboxFixture.Stored::address)
                .returns(0, OutboxFixture.Stored::uncertainAttempts);
    }

    @Test
    void a_refused_recipient_has_failed_at_once() {
        long id = outbox.post("thandi");
        server.play(Script.REFUSE_RECIPIENT);

        assertThat(attempt(id)).isEmpty();

        assertThat(outbox.stored(id).state()).isEqualTo("failed");
        assertThat(outbox.stored(id).lastError()).contains("550 5.1.1 No such user here");
    }

    @Test
    void a_server_in_trouble_is_tried_later_and_later_until_the_mail_is_given_up() {
        long id = outbox.post("thandi");
        server.play(Script.RECIPIENT_LATER);

        assertThat(attempt(id)).contains(clock.instant().plus(Duration.ofSeconds(30)));
        assertThat(attempt(id)).as("not due yet").contains(clock.instant().plus(Duration.ofSeconds(30)));
        assertThat(outbox.stored(id).attempts()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(attempt(id)).contains(clock.instant().plus(Duration.ofSeconds(60)));

        outbox.set(id, "attempts = 53, next_attempt_at = now() - interval '1 year'");
        assertThat(attempt(id)).isEmpty();
        assertThat(outbox.stored(id).state()).isEqualTo("failed");
        assertThat(outbox.stored(id).lastError()).contains("451 4.7.1 Greylisted");
    }

    @Test
    void nothing_is_lost_while_the_server_is_away() {
        long id = outbox.post("thandi");
        server.play(Script.HANG_AT_GREETING);
        attempt(id);
        server.play(Script.DROP_AT_DATA);
        clock.advance(Duration.ofHours(1));
        attempt(id);
        assertThat(server.received()).isEmpty();

        server.play(Script.ACCEPT);
        clock.advance(Duration.ofHours(1));

        assertThat(attempt(id)).isEmpty();
        assertThat(server.received()).hasSize(1);
        assertThat(outbox.stored(id))
                .returns("sent", OutboxFixture.Stored::state)
                .returns(0, OutboxFixture.Stored::uncertainAttempts);
    }

    @Test
    void a_mail_without_an_answer_is_sent_again_as_the_same_message_and_counted() {
        long id = outbox.post("thandi");
        server.play(Script.DROP_AFTER_BODY);
        attempt(id);
        assertThat(outbox.stored(id))
                .returns("waiting", OutboxFixture.Stored::state)
                .returns(1, OutboxFixture.Stored::uncertainAttempts);

        server.play(Script.ACCEPT);
        clock.advance(Duration.ofMinutes(1));
        attempt(id);

        OutboxFixture.Stored stored = outbox.stored(id);
        assertThat(stored.state()).isEqualTo("sent");
        assertThat(stored.uncertainAttempts()).isEqualTo(1);
        assertThat(server.received())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("Message-ID: " + stored.messageId()));
    }

    @Test
    void a_mail_that_may_have_arrived_is_given_up_as_uncertain_and_not_as_failed() {
        long id = outbox.post("thandi");
        server.play(Script.HANG_AFTER_BODY);
        attempt(id);
        server.play(Script.REFUSE_RECIPIENT);
        clock.advance(Duration.ofMinutes(1));
        attempt(id);

        assertThat(outbox.stored(id).state()).isEqualTo("uncertain");
    }

    @Test
    void what_a_dead_node_left_behind_is_sent_again_and_counted_as_uncertain() {
        long id = outbox.post("thandi");
        outbox.set(id, "state = 'sending', attempts = 1");

        assertThat(attempt(id)).isEmpty();

        assertThat(outbox.stored(id))
                .returns("sent", OutboxFixture.Stored::state)
                .returns(2, OutboxFixture.Stored::attempts)
                .returns(1, OutboxFixture.Stored::uncertainAttempts);
    }

    @Test
    void a_mail_that_kills_its_node_every_time_is_given_up() {
        long id = outbox.post("thandi");
        outbox.set(id, "state = 'sending', attempts = 54");

        assertThat(attempt(id)).isEmpty();

        assertThat(outbox.stored(id).state()).isEqualTo("uncertain");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_recipient_who_is_gone_or_has_no_usable_address_is_recorded_and_nothing_is_sent() {
        long gone = outbox.post("someone-who-left");
        long wrong = outbox.post("not an@address\r\nRCPT TO:<x@saypro.example>");
        attempt(gone);
        attempt(wrong);

        assertThat(outbox.stored(gone).state()).isEqualTo("undeliverable");
        assertThat(outbox.stored(gone).lastError()).isEqualTo("The recipient is gone or has no mail address.");
        assertThat(outbox.stored(wrong).state()).isEqualTo("undeliverable");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_mail_that_cannot_be_written_has_failed_and_says_why() {
        long id = outbox.post("thandi", "no-such-template", Map.of());

        assertThat(attempt(id)).isEmpty();

        assertThat(outbox.stored(id).state()).isEqualTo("failed");
        assertThat(outbox.stored(id).lastError()).contains("no-such-template");
    }

    @Test
    void a_shared_mailbox_is_written_to_by_its_address() {
        long id = outbox.post("events@saypro.example");

        attempt(id);

        assertThat(server.received())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("To: events@saypro.example", "Subject: [SayPro] Something happened"));
    }

    private Optional<Instant> attempt(long id) {
        return outbox.over(server.carrier()).attempt(id);
    }
}
