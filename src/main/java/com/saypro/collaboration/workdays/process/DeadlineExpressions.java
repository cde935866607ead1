package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.Deadlines;
import com.saypro.collaboration.workdays.StepDeadline;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * The bean {@code deadlines} of the models: {@code ${deadlines.due('review', urgency)}}. Every moment is counted from now,
 * so a model evaluates it once, in an input parameter, when the step begins.
 */
@UsedInModels
@Component("deadlines")
public class DeadlineExpressions {

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineExpressions(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When a step that begins now is due. */
    public Date due(String step, String urgency) {
        return Date.from(fromNow(step, urgency).due());
    }

    /** When whoever has a step that begins now is reminded. */
    public Date remind(String step, String urgency) {
        return Date.from(fromNow(step, urgency).remind());
    }

    /** When a step that begins now goes to the lead. */
    public Date escalate(String step, String urgency) {
        return Date.from(fromNow(step, urgency).escalate());
    }

    private StepDeadline fromNow(String step, String urgency) {
        return deadlines.of(step, urgency, clock.instant());
    }
}
