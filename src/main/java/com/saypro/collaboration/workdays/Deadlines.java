package com.saypro.collaboration.workdays;

import java.time.Instant;

/**
 * How long a step of work may take, in working time. The durations are the decision {@code step-deadlines}
 * ({@code processes/workdays/step-deadlines.dmn}).
 */
public interface Deadlines {

    /**
     * The deadline of a step that starts at this moment.
     *
     * @param step a step the decision knows, for example {@code review}
     * @param urgency {@code normal} or {@code urgent}
     * @param start the moment all three spans are counted from
     * @throws com.saypro.collaboration.foundation.NoSuch when the decision has no rule for this step and urgency
     */
    StepDeadline of(String step, String urgency, Instant start);
}
