package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.NoSuch;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deadlines from the decision's allowances, counted in working time. */
@Component
class WorkingTimeDeadlines implements Deadlines {

    private final StepAllowances allowances;
    private final WorkingTime workingTime;

    WorkingTimeDeadlines(StepAllowances allowances, WorkingTime workingTime) {
        this.allowances = allowances;
        this.workingTime = workingTime;
    }

    @Override
    public StepDeadline of(String step, String urgency, Instant start) {
        StepAllowance allowed =
                allowances.of(step, urgency).orElseThrow(() -> new NoSuch("deadline", step + " at urgency " + urgency));
        WorkingCalendar calendar = workingTime.calendarFrom(start);
        return new StepDeadline(
                calendar.after(start, allowed.due()),
                calendar.after(start, allowed.remind()),
                calendar.after(start, allowed.escalate()));
    }
}
