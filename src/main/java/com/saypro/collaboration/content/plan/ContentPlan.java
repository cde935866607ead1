package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The alignment of one quarter. What it says stands in its {@link PlanVersion}s.
 *
 * @param quarter {@code 2026-Q4}; id and business key
 * @param revision counts the changes of this row
 * @param note what departments should think of; may be empty
 * @param closesAt until when departments may answer, as it was fixed when the quarter was opened
 */
public record ContentPlan(
        @Id String quarter,
        @Version int revision,
        PlanState state,
        String note,
        String startedBy,
        Instant startedAt,
        Instant closesAt) {

    ContentPlan in(PlanState next) {
        return new ContentPlan(quarter, revision, next, note, startedBy, startedAt, closesAt);
    }

    /** @throws Refused when it stands elsewhere, as where the process was moved by hand */
    void mustBe(PlanState expected) {
        if (state != expected) {
            throw new Refused("The content plan of %s stands at: %s. This step belongs to: %s. Nothing was changed."
                    .formatted(quarter, state.label(), expected.label()));
        }
    }
}
