package com.saypro.collaboration.notifications.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What mail templates call as {@code mail}: links that stay, and dates as people read them. Dates come from the outbox as
 * ISO text.
 */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Supplier<String> base;
    private final ZoneId zone;

    /** @param base address of the application, with or without a slash at its end; asked for each link */
    Wording(Supplier<String> base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /** Address of a task: it leads to the task in the Tasklist, or says who finished it. */
    public String task(Object id) {
        return link("/tasks/" + id);
    }

    /** Address of a content item, by the number people say. */
    public String content(Object number) {
        return link("/content/" + number);
    }

    /**
     * Address of a page.
     *
     * @param target a path of this application that starts with {@code /}, or a whole http(s) address
     * @throws IllegalArgumentException for anything else, a {@code javascript:} link for example
     */
    public String link(String target) {
        if (target.startsWith("/")) {
            return base.get().replaceAll("/+$", "") + target;
        }
        if (target.matches("https?://\\S+")) {
            return target;
        }
        throw new IllegalArgumentException("Not a link for a mail: " + target);
    }

    /**
     * A moment in Africa/Johannesburg, "Thu 26 November 2026, 17:00", or a day, "Thu 26 November 2026".
     *
     * @param date ISO text with an offset, or an ISO day; other text is shown as it is, {@code null} as "no due date"
     */
    public String when(Object date) {
        if (date == null) {
            return "no due date";
        }
        try {
            String text = date.toString();
            return text.contains("T")
                    ? moment(OffsetDateTime.parse(text).toInstant())
                    : LocalDate.parse(text).format(DAY);
        } catch (DateTimeException e) {
            return date.toString();
        }
    }

    /** A moment in Africa/Johannesburg, "Thu 26 November 2026, 17:00". */
    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }
}
