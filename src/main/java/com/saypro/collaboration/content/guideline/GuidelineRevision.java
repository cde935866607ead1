package com.saypro.collaboration.content.guideline;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.foundation.OutOfStep;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A new version of the guideline on its way from a draft to being in force.
 *
 * @param number {@code G-0001}; id and business key
 * @param revision counts the changes of this row
 * @param author sign-in name of whoever wrote the draft; who started it before there is one
 * @param decidedBy sign-in name of whoever decided last; empty while nobody did
 * @param reasons why it was sent back, refused or withdrawn; empty otherwise
 */
public record GuidelineRevision(
        @Id String number,
        @Version int revision,
        Occasion occasion,
        String author,
        Instant startedAt,
        State state,
        @Embedded.Empty GuidelineText text,
        String decidedBy,
        String reasons) {

    /** Why the guideline is revised. */
    public enum Occasion implements Choice {
        REVIEW("Looked through again"),
        BRAND("The brand changed"),
        CORRECTION("Correction");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where a revision stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        CONFIRMED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN
    }

    static GuidelineRevision started(String number, Occasion occasion, String author, Instant at, GuidelineText text) {
        return new GuidelineRevision(number, 0, occasion, author, at, State.DRAFT, text, "", "");
    }

    GuidelineRevision submitted(String person, GuidelineText written) {
        return new GuidelineRevision(
                number, revision, occasion, person, startedAt, State.SUBMITTED, written, decidedBy, reasons);
    }

    GuidelineRevision in(State next, String person, String why) {
        return new GuidelineRevision(number, revision, occasion, author, startedAt, next, text, person, why);
    }

    void mustBe(State expected) {
        if (state != expected) {
            throw new OutOfStep(number + " is " + state);
        }
    }
}
