package com.saypro.collaboration.content;

import java.util.List;

/**
 * What each department confirms when it signs off: the decision {@code review-criteria}. Asked when a round is opened; its
 * reviews keep what it said then.
 */
public interface ReviewCriteria {

    /** The criteria of a department in the order of the table; a department without its own gets the default ones. */
    List<Criterion> of(String department);
}
