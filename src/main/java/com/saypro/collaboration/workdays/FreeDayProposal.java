package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.lang.Nullable;

/**
 * What someone in HR proposed about free days, and what became of it.
 *
 * @param number a number people can say, for example {@code F-2026-0001}; business key of the process
 * @param kind what is proposed
 * @param days which days; of a cancellation, the days it cancels
 * @param reason what people are told, at most 200 characters
 * @param proposedBy sign-in name of the proposer
 * @param proposedAt when it was proposed
 * @param state whether it is decided, and how
 * @param decision who decided and when; {@code null} while it is open
 * @param version for optimistic locking
 */
@Table("free_day_proposal")
record FreeDayProposal(
        @Id String number,
        FreeDayKind kind,
        @Embedded.Empty DayRange days,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable @Embedded.Nullable Decision decision,
        @Version int version) {

    enum State {
        OPEN,
        CONFIRMED,
        REFUSED
    }

    /** @param answer why it was refused; empty when it was confirmed */
    record Decision(String decidedBy, Instant decidedAt, String answer) {}

    static FreeDayProposal open(
            String number, FreeDayKind kind, DayRange days, String reason, String proposedBy, Instant proposedAt) {
        return new FreeDayProposal(number, kind, days, reason, proposedBy, proposedAt, State.OPEN, null, 0);
    }

    FreeDayProposal confirmed(String by, Instant at) {
        return decided(State.CONFIRMED, new Decision(by, at, ""));
    }

    FreeDayProposal refused(String by, Instant at, String answer) {
        if (answer.isBlank()) {
            throw new Refused("refusalReason", "Say why you refuse the proposal; the proposer reads it.");
        }
        return decided(State.REFUSED, new Decision(by, at, answer.strip()));
    }

    /** @throws NotAllowed when the person proposed it */
    void requireMayBeDecidedBy(String person) {
        if (person.equals(proposedBy)) {
            throw new NotAllowed(
                    "You proposed %s yourself, so someone else must confirm or refuse it.".formatted(number));
        }
    }

    String title() {
        return kind.title() + ", " + days;
    }

    private FreeDayProposal decided(State newState, Decision newDecision) {
        requireMayBeDecidedBy(newDecision.decidedBy());
        if (state != State.OPEN) {
            throw new Refused("%s is already decided.".formatted(number));
        }
        return new FreeDayProposal(number, kind, days, reason, proposedBy, proposedAt, newState, newDecision, version);
    }
}
