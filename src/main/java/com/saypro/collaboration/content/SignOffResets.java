package com.saypro.collaboration.content;

import java.util.List;

/** Whose sign-offs fall when a version changes: the decision {@code review-reset}. */
public interface SignOffResets {

    /**
     * What one rule says.
     *
     * @param rule id of the rule
     * @param falls whether the sign-off falls
     * @param because the sentence that says why
     */
    record Effect(String rule, boolean falls, String because) {}

    /** Everything the rules say about a department's sign-off when this changes; never empty. */
    List<Effect> of(ChangeKind change, String department);
}
