package com.saypro.collaboration.workdays;

import java.time.Instant;

/**
 * The three moments of one step's deadline.
 *
 * @param due when the step should be done
 * @param remind when whoever has it is reminded, before it is due
 * @param escalate when it goes to the lead, at the due moment or later
 */
public record StepDeadline(Instant due, Instant remind, Instant escalate) {

    /** @throws IllegalArgumentException when the three moments are out of order */
    public StepDeadline {
        if (!remind.isBefore(due) || escalate.isBefore(due)) {
            throw new IllegalArgumentException(
                    "A step is reminded of before it is due and escalated then or later, not due %s, reminded %s, escalated %s"
                            .formatted(due, remind, escalate));
        }
    }
}
