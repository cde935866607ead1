package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;

/**
 * Where and when an author wants a version to go out.
 *
 * @param label what goes out there, at most 200 characters; empty when the title says it
 */
public record Placing(Channel channel, Instant slot, String label) {

    private static final int LINE = 200;

    public Placing {
        label = label == null ? "" : label.strip();
        if (label.length() > LINE || label.contains("\n")) {
            throw new Refused(
                    "placements", "What goes out there is one line of at most %d characters.".formatted(LINE));
        }
    }

    /** {@code Channel: label}, or the channel alone: what a version keeps of it. */
    String line() {
        return label.isEmpty() ? channel.label() : channel.label() + ": " + label;
    }
}
