package com.saypro.collaboration.notifications.outbox;

import java.util.Locale;
import java.util.stream.Stream;

/** The ways in which people look through the outbox. */
public enum Shelf {
    FAILED("Failed", "state = 'failed'"),
    UNDELIVERABLE("Undeliverable", "state = 'undeliverable'"),
    UNCERTAIN("Uncertain", "uncertain_attempts > 0"),
    WAITING("Waiting", "state in ('waiting', 'sending')"),
    SENT("Sent", "state = 'sent'");

    private final String label;
    private final String condition;

    Shelf(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** The shelf with this id; the failed ones when there is none. */
    public static Shelf of(String id) {
        return Stream.of(values())
                .filter(shelf -> shelf.id().equals(id))
                .findFirst()
                .orElse(FAILED);
    }

    /** As it stands in addresses of pages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
