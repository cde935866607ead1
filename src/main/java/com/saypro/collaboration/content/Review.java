package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Department;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One department's part in a review round.
 *
 * @param id {@code <number>.<round>.<department>}, for example {@code C-2026-0001.1.legal}
 * @param item number of the content item
 * @param round 1 for the first round
 * @param department id of the department whose view is asked for
 * @param part how it is given
 * @param reviewingGroup id of the group that gives it: the department's, its leads' when it owns the item, or another
 *     one when nobody there may review
 * @param furtherGroups ids of groups that were asked as well while it was open, because nobody was left
 * @param fallback a sentence that says why another group reviews; empty when none does
 * @param criteria what the department confirms when it signs off, as it stood when the round was opened
 * @param signOff the decision, once taken
 */
public record Review(
        String id,
        String item,
        int round,
        String department,
        Part part,
        String reviewingGroup,
        List<String> furtherGroups,
        String fallback,
        List<Criterion> criteria,
        Optional<SignOff> signOff) {

    public Review {
        furtherGroups = List.copyOf(furtherGroups);
        criteria = List.copyOf(criteria);
    }

    /** Ids of the groups whose members may take the review: the reviewing group, further ones, and the leads of each. */
    public Set<String> groups() {
        return Stream.concat(Stream.of(reviewingGroup), furtherGroups.stream())
                .flatMap(group -> Stream.of(group, new Department(group, group).leadGroup()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Review asked(String item, int round, String department, String group, String fallback) {
        return asked(item, round, department, Part.REVIEW, group, fallback);
    }

    static Review asked(String item, int round, String department, Part part, String group, String fallback) {
        return new Review(
                item + "." + round + "." + department,
                item,
                round,
                department,
                part,
                group,
                List.of(),
                fallback,
                List.of(),
                Optional.empty());
    }

    Review confirming(List<Criterion> asked) {
        return new Review(id, item, round, department, part, reviewingGroup, furtherGroups, fallback, asked, signOff);
    }
}
