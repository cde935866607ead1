package com.saypro.collaboration.notifications.mail;

/**
 * How one attempt to deliver a mail ended.
 *
 * @param kind what is known about it
 * @param reason why, as an operator reads it; empty when the mail was accepted
 */
public record Outcome(Kind kind, String reason) {

    /** What is known after an attempt. */
    public enum Kind {
        /** The server has taken the mail over; it must never be sent again. */
        ACCEPTED,
        /** The server has certainly not taken it and may take it later. */
        LATER,
        /** The server has certainly not taken it and never will. */
        REFUSED,
        /** The mail was sent to its end, but the answer did not arrive: nobody knows. */
        UNCERTAIN,
        /** There is nobody to send it to. */
        UNDELIVERABLE
    }

    public static Outcome accepted() {
        return new Outcome(Kind.ACCEPTED, "");
    }

    public static Outcome later(String reason) {
        return new Outcome(Kind.LATER, reason);
    }

    public static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason);
    }

    public static Outcome uncertain(String reason) {
        return new Outcome(Kind.UNCERTAIN, reason);
    }

    public static Outcome undeliverable(String reason) {
        return new Outcome(Kind.UNDELIVERABLE, reason);
    }
}
