package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * What a person is told over HTTP when something does not go through.
 *
 * @param status HTTP status
 * @param type kind of answer for programs: {@code Refused}, {@code NotAllowed}, {@code Conflict} or {@code Failure}
 * @param message the sentence for the person, without any prefix of the engine
 */
record Answer(int status, String type, String message) {

    /** The answer to a failure that has a sentence; empty when the engine's own answer stands. */
    static Optional<Answer> to(Throwable failure) {
        if (failure instanceof Refused) {
            return Optional.of(new Answer(400, "Refused", failure.getMessage()));
        }
        if (failure instanceof NotAllowed) {
            return Optional.of(new Answer(403, "NotAllowed", failure.getMessage()));
        }
        if (failure instanceof AuthorizationException) {
            return Optional.of(new Answer(
                    403, "NotAllowed", "You do not have the right to do this. Ask the administrator if you need it."));
        }
        if (isConflict(failure)) {
            return Optional.of(
                    new Answer(409, "Conflict", "Someone else changed this at the same moment. Reload and try again."));
        }
        return Optional.empty();
    }

    /**
     * Whether the engine, a room's aggregate or PostgreSQL itself gave way to someone who was quicker. A row that exists
     * already is the second half of a double submission: the first was not there yet when the second was checked.
     */
    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException) {
                return true;
            }
        }
        return false;
    }

    /** The answer to a request the engine never saw, because a value in it is missing or not of its type. */
    static Answer unreadable() {
        return new Answer(
                400,
                "Refused",
                "What was sent could not be read: a value is missing, or is not of the kind that is asked for (a moment is a"
                        + " day and a time that exist, written as 2026-02-28T17:00:00.000+0200). Reload the page and try again.");
    }

    /** The answer to a value that is of a kind the engine has no place for. */
    static Answer notKept() {
        return new Answer(
                400,
                "Refused",
                "A value is of a kind that is not kept here, and nothing was changed. Send text, a number, yes or no, a"
                        + " date, a file or JSON.");
    }

    /** The answer to a repair that led to a step which failed; the log has the rest under the same reference. */
    static Answer notReady(String reference) {
        return new Answer(
                400,
                "Refused",
                "The process cannot go on there: the next step does not find what it needs. Nothing was changed. The"
                        + " administrator finds more in the log under the reference " + reference + ".");
    }

    /** The answer to a failure nobody foresaw; the log has the rest under the same reference. */
    static Answer unexpected(String reference) {
        return new Answer(
                500,
                "Failure",
                "Something went wrong on our side and this was not carried out. Try again; if it happens again, give the"
                        + " administrator the reference " + reference + ".");
    }

    /** The answer as JSON. The webapps draw the message as HTML; what it quotes must not become any. */
    Map<String, String> body() {
        return Map.of("type", type, "message", message.replace("<", "&lt;"));
    }
}
