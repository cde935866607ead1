package com.saypro.collaboration.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/**
 * Puts every mail as a complete {@code .eml} file into a folder, where any mail program opens it. The name is
 * {@code <when posted>-<recipient>-<subject>-<row>.eml}; a file appears whole or not at all.
 */
final class MailFolder implements Carrier {

    private static final int LONGEST_SUBJECT = 60;

    private final Session session = Session.getInstance(new Properties());
    private final Path folder;
    private final DateTimeFormatter when;

    MailFolder(Path folder, ZoneId zone) {
        this.folder = folder;
        this.when = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss").withZone(zone);
    }

    @Override
    public Outcome carry(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(name(letter) + ".part");
            try (var out = Files.newOutputStream(unfinished)) {
                letter.toMime(session).writeTo(out);
            }
            Files.move(
                    unfinished,
                    folder.resolve(name(letter)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return Outcome.accepted();
        } catch (IOException e) {
            return Outcome.later("The file could not be written: " + e);
        } catch (MessagingException e) {
            return Outcome.refused("The message could not be put together: " + e.getMessage());
        }
    }

    private String name(Letter letter) {
        String subject = slug(letter.subject());
        return "%s-%s-%s-%d.eml"
                .formatted(
                        when.format(letter.written()),
                        slug(letter.to().getAddress()),
                        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                        letter.id());
    }

    private static String slug(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}@._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    }
}
