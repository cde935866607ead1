package com.saypro.collaboration.notifications.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What people see of a message in the outbox.
 *
 * @param id number of the row
 * @param recipient sign-in name or mail address it was posted to
 * @param address mail address of the last attempt; empty before there was one
 * @param cause what caused it
 * @param subject what it is about
 * @param state where it stands
 * @param attempts attempts since it was posted or last sent again
 * @param uncertainAttempts attempts ever made after which nobody knew
 * @param lastError why the last attempt did not succeed; empty when none failed
 * @param posted when it was posted
 * @param next when it is tried next; empty when it has ended
 * @param ended when it was sent or given up; empty while it is on its way
 * @param textKept whether its text is still there, without which it cannot be sent again
 */
public record MessageLine(
        long id,
        String recipient,
        String address,
        String cause,
        String subject,
        State state,
        int attempts,
        int uncertainAttempts,
        String lastError,
        Instant posted,
        Optional<Instant> next,
        Optional<Instant> ended,
        boolean textKept) {

    /** Where it stands, in words. */
    public String standing() {
        boolean mayHaveArrived = uncertainAttempts > 0;
        return switch (state) {
            case WAITING -> mayHaveArrived ? "Waiting; may have arrived already" : "Waiting";
            case SENDING -> "Being sent";
            case SENT -> mayHaveArrived ? "Sent; may have arrived more than once" : "Sent";
            case FAILED -> "Given up; has not arrived";
            case UNCERTAIN -> "Given up; may have arrived";
            case UNDELIVERABLE -> "Not sent; nobody to send it to";
        };
    }

    /** Whether it has ended without being accepted and its text is still there. */
    public boolean canBeSentAgain() {
        return textKept && state.ended() && state != State.SENT;
    }
}
