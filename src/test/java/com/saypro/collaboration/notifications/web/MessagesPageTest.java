package com.saypro.collaboration.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.notifications.outbox.OutboxFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MessagesPageTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    final String recipient = "test-" + UUID.randomUUID();
    OutboxFixture outbox;

    @BeforeEach
    void start() {
        outbox = new OutboxFixture(application);
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from saypro.outbox where recipient = ?")
                .param(recipient)
                .update();
    }

    @Test
    void process_owners_and_administrators_see_what_failed_and_why() {
        long id = outbox.post(recipient);
        outbox.set(id, "state = 'failed', attempts = 3, last_error = '550 <b>No such user</b>', ended_at = now()");

        for (String reader : List.of("busisiwe", "admin")) {
            assertThat(HttpPerson.signedIn(port, reader).page("/messages").body())
                    .contains(recipient, "Something happened", "Given up; has not arrived", "href=\"/messages\"")
                    .contains("550 &lt;b&gt;No such user&lt;/b&gt;", "/messages/" + id + "/send-again");
        }
    }

    @Test
    void nobody_else_sees_it() {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");

        assertThat(thandi.page("/messages").status()).isEqualTo(403);
        assertThat(thandi.page("/my-tasks").body()).doesNotContain("href=\"/messages\"");
        assertThat(thandi.form("/my-tasks", "/messages/send-again", Map.of()).status())
                .isEqualTo(403);
        assertThat(HttpPerson.stranger(port).page("/messages").location()).isEqualTo("/signin");
    }

    @Test
    void one_message_is_sent_again_from_the_first_attempt_on() {
        long id = outbox.post(recipient);
        outbox.set(id, "state = 'uncertain', attempts = 54, uncertain_attempts = 2, ended_at = now()");
        HttpPerson owner = HttpPerson.signedIn(port, "busisiwe");

        assertThat(owner.page("/messages?show=uncertain").body())
                .contains(recipient, "Given up; may have arrived", "2 without an answer");
        Answer answer =
                owner.form("/messages?show=uncertain", "/messages/" + id + "/send-again", Map.of("show", "uncertain"));

        assertThat(answer.location()).isEqualTo("/messages?show=uncertain");
        assertThat(owner.page("/messages?show=uncertain").body()).contains("1 message is on its way again.");
        assertThat(outbox.stored(id))
                .returns("waiting", OutboxFixture.Stored::state)
                .returns(0, OutboxFixture.Stored::attempts)
                .returns(2, OutboxFixture.Stored::uncertainAttempts);
        assertThat(outbox.executions(id)).isEqualTo(2);
    }

    @Test
    void all_failed_messages_are_sent_again_and_no_others() {
        long failed = outbox.post(recipient);
        long uncertain = outbox.post(recipient);
        outbox.set(failed, "state = 'failed', ended_at = now()");
        outbox.set(uncertain, "state = 'uncertain', ended_at = now()");

        HttpPerson.signedIn(port, "busisiwe").form("/messages", "/messages/send-again", Map.of());

        assertThat(outbox.stored(failed).state()).isEqualTo("waiting");
        assertThat(outbox.stored(uncertain).state()).isEqualTo("uncertain");
    }

    @Test
    void what_was_accepted_or_has_lost_its_text_is_not_sent_again() {
        long sent = outbox.post(recipient);
        long cleared = outbox.post(recipient);
        outbox.set(sent, "state = 'sent', ended_at = now()");
        outbox.set(cleared, "state = 'failed', model = null, ended_at = now()");
        HttpPerson owner = HttpPerson.signedIn(port, "busisiwe");

        owner.form("/messages", "/messages/" + sent + "/send-again", Map.of());
        assertThat(owner.page("/messages?show=failed").body())
                .contains("could not be sent again", "Text no longer kept");
        owner.form("/messages", "/messages/" + cleared + "/send-again", Map.of());

        assertThat(outbox.stored(sent).state()).isEqualTo("sent");
        assertThat(outbox.stored(cleared).state()).isEqualTo("failed");
    }

    @Test
    void a_form_without_token_changes_nothing() {
        long id = outbox.post(recipient);
        outbox.set(id, "state = 'failed', ended_at = now()");

        Answer answer = HttpPerson.signedIn(port, "busisiwe").post("/messages/" + id + "/send-again", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(outbox.stored(id).state()).isEqualTo("failed");
    }

    @Test
    void a_long_list_is_shown_page_by_page() {
        IntStream.range(0, 51)
                .mapToLong(n -> outbox.post(recipient))
                .forEach(id -> outbox.set(id, "state = 'undeliverable', ended_at = now()"));
        HttpPerson owner = HttpPerson.signedIn(port, "busisiwe");

        String first = owner.page("/messages?show=undeliverable").body();
        String second = owner.page("/messages?show=undeliverable&page=1").body();

        assertThat(first.split("<td><span>" + recipient)).hasSize(51);
        assertThat(first).contains("show=undeliverable&amp;page=1").doesNotContain(">Newer<");
        assertThat(second).contains(recipient, ">Newer<");
        assertThat(owner.page("/messages?show=nonsense&page=-3").status()).isEqualTo(200);
    }
}
