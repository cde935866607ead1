package com.saypro.collaboration.content.plan;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The alignment of one quarter. What it says stands in its {@link PlanVersion}s.
 *
 * @param quarter {@code 2026-Q4}; id and business key
 * @param revision counts the changes of this row
 * @param note what departments should think of; may be empty
 */
public record ContentPlan(
        @Id String quarter, @Version int revision, PlanState state, String note, String startedBy, Instant startedAt) {

    ContentPlan in(PlanState next) {
        return new ContentPlan(quarter, revision, next, note, startedBy, startedAt);
    }

    void mustBe(PlanState expected) {
        if (state != expected) {
            throw new IllegalStateException("The plan of " + quarter + " is " + state);
        }
    }
}
