package com.saypro.collaboration.content.calendar;

import java.time.Instant;
import java.util.List;

/** Open tasks with a due date. */
public interface TaskDeadlines {

    /** Those this person has claimed or was given, due in this time, the earliest first. */
    List<Deadline> of(String person, Instant from, Instant to);
}
