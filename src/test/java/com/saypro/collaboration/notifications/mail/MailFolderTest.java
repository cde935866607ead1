package com.saypro.collaboration.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.notifications.mail.Outcome.Kind;
import com.saypro.collaboration.workdays.BusinessZone;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_mail_is_a_complete_message_under_a_name_people_can_read() throws Exception {
        new MailFolder(folder, BusinessZone.SAYPRO).carry(letter("Review: „Frühling“ 1/2", "Thandi Nkosi"));

        assertThat(files()).containsExactly("2026-11-23T09-00-00-thandi@saypro.example-Review-Frühling-1-2-7.eml");
        MimeMessage message = parsed();
        assertThat(message.getMessageID()).isEqualTo("<stable@saypro.example>");
        assertThat(message.getSubject()).isEqualTo("Review: „Frühling“ 1/2");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("collaboration@saypro.example", "SayPro"));
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("owners@saypro.example"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("thandi@saypro.example"));
        assertThat(message.getSentDate()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parts(message)).containsExactly("Lies das: ünïcode\r\n", "<p>Lies das: ünïcode</p>");
    }

    @Test
    void nobody_can_add_a_header_by_a_line_break() throws Exception {
        String attack = "Hello\r\nBcc: everyone@saypro.example\n\n<script>";

        new MailFolder(folder, BusinessZone.SAYPRO).carry(letter(attack, attack));

        MimeMessage message = parsed();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: everyone@saypro.example <script>");
        assertThat(message.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(parts(message)).hasSize(2);
    }

    @Test
    void the_same_mail_again_replaces_its_file() throws Exception {
        MailFolder carrier = new MailFolder(folder.resolve("made/when/needed"), BusinessZone.SAYPRO);
        carrier.carry(letter("Once", "Thandi"));
        carrier.carry(letter("Once", "Thandi"));

        try (var files = Files.list(folder.resolve("made/when/needed"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_tried_later() throws Exception {
        Path file = Files.createFile(folder.resolve("in-the-way"));

        assertThat(new MailFolder(file, BusinessZone.SAYPRO)
                        .carry(letter("Once", "Thandi"))
                        .kind())
                .isEqualTo(Kind.LATER);
    }

    private Letter letter(String subject, String name) {
        return new Letter(
                7,
                "<stable@saypro.example>",
                Instant.parse("2026-11-23T07:00:00Z"),
                MailSettings.address("SayPro <collaboration@saypro.example>"),
                MailSettings.address("owners@saypro.example"),
                Letter.to("thandi@saypro.example", name),
                subject,
                "Lies das: ünïcode\n",
                "<p>Lies das: ünïcode</p>");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private MimeMessage parsed() throws Exception {
        try (var in = Files.newInputStream(folder.resolve(files().get(0)))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    /** Text and HTML of the multipart/alternative, wherever it is nested. */
    private static List<String> parts(MimeMessage message) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        while (!parts.getContentType().startsWith("multipart/alternative")) {
            parts = (MimeMultipart) parts.getBodyPart(0).getContent();
        }
        return List.of((String) parts.getBodyPart(0).getContent(), (String)
                parts.getBodyPart(1).getContent());
    }
}
