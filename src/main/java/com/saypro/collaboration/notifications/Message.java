package com.saypro.collaboration.notifications;

import java.util.Map;
import java.util.Objects;

/**
 * One mail to one recipient, not yet rendered.
 *
 * @param recipient sign-in name of a person, or a mail address (recognised by its {@code @})
 * @param cause what caused it, unique per recipient: the same recipient and cause is never written twice. Shape:
 *     {@code <subject id>:<kind>[:<n>]}, for example {@code 4711:due-soon:1}
 * @param template name of the template pair {@code templates/mail/<template>.{txt,html}}
 * @param subject what the mail is about, without the common subject prefix
 * @param model values the template reads; text, numbers, {@code java.time} values, lists and maps of these
 */
public record Message(String recipient, String cause, String template, String subject, Map<String, Object> model) {

    public Message {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(template);
        Objects.requireNonNull(subject);
        model = Map.copyOf(model);
    }
}
