package com.saypro.collaboration.workdays;

import java.util.Optional;

/** The decision how long a step may take. */
public interface StepAllowances {

    /** The allowance of a step at an urgency; empty when the decision has no rule for them. */
    Optional<StepAllowance> of(String step, String urgency);
}
