package com.saypro.collaboration.browser;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as its recipient's mail program reads it from an {@code .eml} file.
 *
 * @param subject its subject
 * @param text the plain text part
 */
record MailFile(String subject, String text) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** The mail of an outbox row, from the folder into which the trial delivers; earlier runs left theirs there. */
    static MailFile of(long row, Path folder) {
        try (var files = Files.list(folder);
                var eml = Files.newInputStream(
                        files.filter(file -> file.toString().endsWith("-" + row + ".eml"))
                                .max(Comparator.naturalOrder())
                                .orElseThrow(() -> new AssertionError("No mail of row " + row + " in " + folder)))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), eml);
            return new MailFile(message.getSubject(), plainText(message));
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The addresses in the text, in its order. */
    List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String plainText(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = plainText(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
