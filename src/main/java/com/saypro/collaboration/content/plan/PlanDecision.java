package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Choice;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one person decided about a plan; written once and never changed.
 *
 * @param id set by the database
 * @param version number of the version it is about; 0 when the alignment was ended before the first
 * @param remarks empty when agreed without any
 */
@Table("content_plan_decision")
public record PlanDecision(
        @Id Long id, String quarter, int version, Verdict verdict, String person, String remarks, Instant at) {

    /** Whether somebody else than its author agreed on exactly this version. */
    boolean agreesOn(PlanVersion one) {
        return verdict == Verdict.AGREE
                && quarter.equals(one.quarter())
                && version == one.number()
                && !person.equals(one.author());
    }

    /** What was decided. */
    public enum Verdict implements Choice {
        AGREE("Agreed"),
        SEND_BACK("Sent back"),
        END("Ended");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
