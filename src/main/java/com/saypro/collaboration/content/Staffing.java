package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who reviews and who approves, so that an item never waits for a person who may not act. Nobody judges what they own or
 * wrote, nobody reviews twice in a round, and who reviewed does not approve: at any time each open review and the final
 * approval can still be taken by a person of its own.
 */
@Component
class Staffing {

    private static final String CONTENT = "content";
    private static final String LEADERSHIP = "leadership";

    private final Directory directory;

    Staffing(Directory directory) {
        this.directory = directory;
    }

    /**
     * The reviews of the next round, each with a group in which somebody can take it: the department's own, else content,
     * else leadership; of the department that owns the item, its leads.
     *
     * @throws Refused when there is nobody for one of them
     */
    List<Review> reviews(Dossier dossier, Collection<String> departments) {
        Set<String> makers = dossier.makers();
        List<Set<String>> seats = new ArrayList<>();
        seats.add(approvers(dossier.item(), makers));
        return departments.stream()
                .distinct()
                .map(department -> review(dossier, department, makers, seats))
                .toList();
    }

    /** The group that approves: the first of owning department's leads, content's leads and leadership with somebody free. */
    String approvingGroup(Dossier dossier) {
        Set<String> excluded = excludedFromApproval(dossier);
        return approvingGroups(dossier.item())
                .filter(group -> !free(group, excluded).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "Nobody in %s may approve this content, because each of them owns, wrote or reviewed it. Add a lead or deputy there."
                                .formatted(names(approvingGroups(dossier.item())))));
    }

    /** @throws NotAllowed when the person is in none of the groups that may approve the item, whoever handed the task over */
    void mustBeApprover(ContentItem item, String person) {
        if (!isInOneOf(approvingGroups(item).toList(), person)) {
            throw new NotAllowed("%s may not approve this content; only members of %s may."
                    .formatted(directory.personName(person), names(approvingGroups(item))));
        }
    }

    /** @throws NotAllowed when the person is in none of the groups that may take the review, whoever handed the task over */
    void mustBelongTo(Review review, String person) {
        if (!isInOneOf(review.groups(), person)) {
            throw new NotAllowed("%s is not in %s and so may not take its review of this content."
                    .formatted(directory.personName(person), directory.groupName(review.reviewingGroup())));
        }
    }

    /** Owner, authors and the reviewers of the round. */
    Set<String> excludedFromApproval(Dossier dossier) {
        return union(dossier.makers(), dossier.roundReviewers());
    }

    /** @throws NotAllowed when another open review or the final approval would have nobody left if the person takes this one */
    void mustNotBeNeededElsewhere(Dossier dossier, Review taken, String person) {
        List<Review> others = dossier.openReviews().stream()
                .filter(review -> !review.id().equals(taken.id()))
                .toList();
        Set<String> groupsInNeed = Stream.concat(
                        others.stream().map(Review::reviewingGroup), approvingGroups(dossier.item()))
                .collect(Collectors.toSet());
        if (directory
                .person(person)
                .filter(one -> groupsInNeed.stream().anyMatch(one::isIn))
                .isEmpty()) {
            return;
        }
        Set<String> excluded = union(excludedFromApproval(dossier), Set.of(person));
        List<Set<String>> seats = others.stream()
                .map(review -> free(review.reviewingGroup(), excluded))
                .collect(Collectors.toCollection(ArrayList::new));
        seats.add(approvers(dossier.item(), excluded));
        if (!Matching.fills(seats)) {
            throw new NotAllowed(
                    "%s is the only one left for another review or the final approval of this content. Somebody else in %s has to take this review."
                            .formatted(directory.personName(person), directory.groupName(taken.reviewingGroup())));
        }
    }

    private Review review(Dossier dossier, String department, Set<String> makers, List<Set<String>> seats) {
        ContentItem item = dossier.item();
        List<String> groups = Stream.of(department, CONTENT, LEADERSHIP)
                .map(one -> reviewingGroup(one, item))
                .distinct()
                .toList();
        for (String group : groups) {
            seats.add(free(group, makers));
            if (Matching.fills(seats)) {
                String own = groups.get(0);
                return Review.asked(
                        item.number(),
                        dossier.round() + 1,
                        department,
                        group,
                        group.equals(own) ? "" : why(own, group));
            }
            seats.remove(seats.size() - 1);
        }
        throw new Refused(
                "Nobody in %s is free to review this content for %s, because owner and authors may not review and everyone reviews once. Add people there, or submit from another department."
                        .formatted(names(groups.stream()), directory.groupName(department)));
    }

    private String why(String own, String group) {
        return "Nobody in %s is free to review this content, because owner and authors may not review and everyone reviews once; %s reviews instead."
                .formatted(directory.groupName(own), directory.groupName(group));
    }

    private static String reviewingGroup(String department, ContentItem item) {
        return department.equals(item.department()) ? new Department(department, department).leadGroup() : department;
    }

    private Set<String> approvers(ContentItem item, Set<String> excluded) {
        return approvingGroups(item)
                .flatMap(group -> free(group, excluded).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> approvingGroups(ContentItem item) {
        return Stream.of(
                        new Department(item.department(), item.department()).leadGroup(),
                        new Department(CONTENT, CONTENT).leadGroup(),
                        LEADERSHIP)
                .distinct();
    }

    private Set<String> free(String group, Set<String> excluded) {
        return directory.members(group).stream()
                .map(Person::id)
                .filter(id -> !excluded.contains(id))
                .collect(Collectors.toSet());
    }

    private boolean isInOneOf(Collection<String> groups, String person) {
        return directory
                .person(person)
                .filter(one -> groups.stream().anyMatch(one::isIn))
                .isPresent();
    }

    private String names(Stream<String> groups) {
        return groups.map(directory::groupName).collect(Collectors.joining(", "));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
