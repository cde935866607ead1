package com.saypro.collaboration.content;

import java.time.Instant;
import java.util.List;

/**
 * A department's sign-off of an earlier version that was kept for the version of a round; written once and never changed.
 *
 * @param version number of the version it was kept for
 * @param review id of the review the sign-off was given in
 * @param rules ids of the rules of {@code review-reset} that let it stand
 * @param reason what these rules say
 */
public record KeptSignOff(
        int round, int version, String department, String review, List<String> rules, String reason, Instant keptAt) {

    public KeptSignOff {
        rules = List.copyOf(rules);
    }

    /** The same, kept for a later round about the same version. */
    KeptSignOff in(int later, Instant at) {
        return new KeptSignOff(later, version, department, review, rules, reason, at);
    }
}
