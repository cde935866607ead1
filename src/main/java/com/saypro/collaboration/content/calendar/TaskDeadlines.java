package com.saypro.collaboration.content.calendar;

import java.time.Instant;
import java.util.List;

/** Open tasks and when they are due. */
public interface TaskDeadlines {

    /** Those this person has claimed or was given, due in this time, the earliest first. */
    List<Deadline> of(String person, Instant from, Instant to);

    /** Whether there is a task this person has claimed, was given or may claim, due or not. */
    boolean areThereFor(String person);
}
