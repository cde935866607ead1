package com.saypro.collaboration.notifications.outbox;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.notifications.mail.Letter;
import com.saypro.collaboration.notifications.mail.LetterWriter;
import com.saypro.collaboration.notifications.mail.MailSettings;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a letter of a row: finds the recipient's address as it is today, and renders. */
@Component
class Letters {

    private final Directory directory;
    private final LetterWriter writer;
    private final MailSettings settings;

    Letters(Directory directory, LetterWriter writer, MailSettings settings) {
        this.directory = directory;
        this.writer = writer;
        this.settings = settings;
    }

    /**
     * The recipient's address; empty when the person is gone or has none.
     *
     * @throws IllegalArgumentException when it is not a mail address
     */
    Optional<InternetAddress> addressOf(OutboxRow row) {
        if (row.toAddress()) {
            return Optional.of(Letter.to(row.recipient(), ""));
        }
        return directory
                .person(row.recipient())
                .filter(person -> !person.email().isBlank())
                .map(person -> Letter.to(person.email(), person.name()));
    }

    /** The rendered letter. */
    Letter write(OutboxRow row, InternetAddress to) {
        String name = directory.person(row.recipient()).map(Person::name).orElse("");
        LetterWriter.Parts parts = writer.write(row.template(), row.subject(), name, row.model());
        return new Letter(
                row.id(),
                row.messageId(),
                row.createdAt(),
                settings.sender(),
                settings.answersTo(),
                to,
                settings.subjectPrefix() + row.subject(),
                parts.text(),
                parts.html());
    }
}
