package com.saypro.collaboration.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.notifications.mail.Outcome.Kind;
import com.saypro.collaboration.notifications.mail.ScriptedSmtpServer.Script;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpServerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCEPT             | ACCEPTED  | 1 |
            REFUSE_RECIPIENT   | REFUSED   | 0 | 550 5.1.1 No such user here
            RECIPIENT_LATER    | LATER     | 0 | 451 4.7.1 Greylisted
            MAILBOX_FULL       | LATER     | 0 | 552 5.2.2 Mailbox full
            REFUSE_SENDER      | LATER     | 0 | 530 5.7.0 Authentication required
            REFUSE_DATA        | REFUSED   | 0 | 554 5.5.1 No valid recipients
            REFUSE_MESSAGE     | REFUSED   | 1 | 554 5.6.0 Looks like spam
            MESSAGE_LATER      | LATER     | 1 | 452 4.3.1 Disk full
            BAD_GREETING       | LATER     | 0 | 554 No mail here
            HANG_AT_GREETING   | LATER     | 0 | timed out
            HANG_AT_RECIPIENT  | LATER     | 0 | timed out
            DROP_AT_DATA       | LATER     | 0 | [EOF]
            DROP_AFTER_BODY    | UNCERTAIN | 1 | answer did not arrive
            HANG_AFTER_BODY    | UNCERTAIN | 1 | timed out
            GARBLED_AFTER_BODY | UNCERTAIN | 1 | answer did not arrive
            """)
    void the_outcome_says_what_is_known(Script script, Kind known, int received, String reason) throws IOException {
        try (var server = new ScriptedSmtpServer(script)) {
            Outcome outcome = server.carrier().carry(letter("Read this."));

            assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(known);
            assertThat(outcome.reason()).contains(reason == null ? "" : reason);
            assertThat(server.received()).hasSize(received);
        }
    }

    @Test
    void a_line_that_drops_within_the_body_has_certainly_not_delivered_it() throws IOException {
        try (var server = new ScriptedSmtpServer(Script.DROP_IN_BODY)) {
            Outcome outcome = server.carrier().carry(letter("More than the network holds back. ".repeat(1_000_000)));

            assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(Kind.LATER);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_later() throws IOException {
        var server = new ScriptedSmtpServer(Script.ACCEPT);
        Carrier carrier = server.carrier();
        server.close();

        assertThat(carrier.carry(letter("Read this.")).kind()).isEqualTo(Kind.LATER);
    }

    @Test
    void a_letter_sent_twice_is_the_same_message() throws IOException {
        try (var server = new ScriptedSmtpServer(Script.DROP_AFTER_BODY)) {
            server.carrier().carry(letter("Read this."));
            server.play(Script.ACCEPT);
            server.carrier().carry(letter("Read this."));

            assertThat(server.received())
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message)
                            .contains("Message-ID: <stable@saypro.example>")
                            .contains("Date: Mon, 23 Nov 2026 07:00:00 +0000"));
        }
    }

    static Letter letter(String text) {
        return new Letter(
                1,
                "<stable@saypro.example>",
                Instant.parse("2026-11-23T07:00:00Z"),
                MailSettings.address("SayPro Collaboration <collaboration@saypro.example>"),
                MailSettings.address("process-owners@saypro.example"),
                Letter.to("thandi@saypro.example", "Thandi Nkosi"),
                "[SayPro] Review content",
                text,
                "<p>" + text + "</p>");
    }
}
