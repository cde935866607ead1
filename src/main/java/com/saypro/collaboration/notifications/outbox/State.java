package com.saypro.collaboration.notifications.outbox;

import java.util.Locale;

/** Where a message of the outbox stands. */
public enum State {
    /** Written, not yet sent, or to be tried again. */
    WAITING,
    /** A worker is at it, or was when its node died. */
    SENDING,
    /** Accepted by the server; never sent again. */
    SENT,
    /** Given up; certainly not accepted. */
    FAILED,
    /** Given up; at least one attempt ended without an answer, so it may have arrived. */
    UNCERTAIN,
    /** Not sent, because the recipient is gone or has no mail address. */
    UNDELIVERABLE;

    /** As it stands in the table and in addresses of pages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this id. */
    public static State of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more happens by itself. */
    public boolean ended() {
        return this != WAITING && this != SENDING;
    }
}
