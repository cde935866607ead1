package com.saypro.collaboration.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * One rendered mail. The same letter always becomes the same message, with the same Message-ID and date, so that a mail
 * system can drop the second copy when an uncertain attempt is repeated.
 *
 * @param id number of its row in the outbox
 * @param messageId Message-ID with its angle brackets
 * @param written when it was posted; becomes the date of the message
 * @param from sender
 * @param replyTo where answers go
 * @param to recipient, with the name if it is known
 * @param subject whole subject; line breaks and other control characters become spaces
 * @param text the plain text part
 * @param html the HTML part
 */
public record Letter(
        long id,
        String messageId,
        Instant written,
        InternetAddress from,
        InternetAddress replyTo,
        InternetAddress to,
        String subject,
        String text,
        String html) {

    public Letter {
        subject = oneLine(subject);
    }

    /** A person's address; control characters in the name become spaces. */
    public static InternetAddress to(String address, String name) {
        InternetAddress to = MailSettings.address(address);
        try {
            to.setPersonal(name.isBlank() ? null : oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return to;
    }

    /** The complete message: multipart/alternative, text first. */
    MimeMessage toMime(Session session) throws MessagingException {
        MimeMessage message = new WithMessageId(session, messageId);
        MimeMessageHelper parts = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setReplyTo(replyTo);
        parts.setTo(to);
        parts.setSubject(subject);
        parts.setSentDate(Date.from(written));
        parts.setText(text, html);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static final class WithMessageId extends MimeMessage {

        private final String messageId;

        WithMessageId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
