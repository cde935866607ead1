package com.saypro.collaboration.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who must sign off a version, as the decision {@code review-routing} says.
 *
 * @param reviewers ids of the departments that review, each once
 * @param finalDepartment id of the department that signs off together with the final approval; empty when none does
 */
public record Routing(Level level, List<String> reviewers, String finalDepartment) {

    public Routing {
        reviewers = reviewers.stream().distinct().toList();
    }

    /** Standard: every department reviews. */
    public static Routing standard(List<String> reviewers) {
        return new Routing(Level.STANDARD, reviewers, "");
    }

    /** The same, with further departments that review. */
    Routing with(List<String> departments) {
        return new Routing(
                level, Stream.concat(reviewers.stream(), departments.stream()).toList(), finalDepartment);
    }

    /** Every department that must have signed off before the version is approved. */
    List<String> departments() {
        return finalDepartment.isEmpty()
                ? reviewers
                : Stream.concat(reviewers.stream(), Stream.of(finalDepartment))
                        .distinct()
                        .toList();
    }
}
