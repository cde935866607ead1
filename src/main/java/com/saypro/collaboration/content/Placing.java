package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.Locale;

/**
 * Where and when an author wants a version to go out.
 *
 * @param medium what is shown there
 * @param label what goes out there, at most 200 characters; empty when the title says it
 */
public record Placing(Channel channel, Instant slot, String label, Medium medium) {

    private static final int LINE = 200;

    /** A text. */
    public Placing(Channel channel, Instant slot, String label) {
        this(channel, slot, label, Medium.TEXT);
    }

    public Placing {
        label = label == null ? "" : label.strip();
        if (label.length() > LINE || label.contains("\n")) {
            throw new Refused(
                    "placements", "What goes out there is one line of at most %d characters.".formatted(LINE));
        }
    }

    /** {@code Channel, medium: label}, without medium for text and without label where there is none: what a version keeps. */
    String line() {
        String where = medium == Medium.TEXT
                ? channel.label()
                : channel.label() + ", " + medium.label().toLowerCase(Locale.ENGLISH);
        return label.isEmpty() ? where : where + ": " + label;
    }
}
