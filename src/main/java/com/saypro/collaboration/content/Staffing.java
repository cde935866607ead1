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
import java.util.stream.IntStream;
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
        List<String> asked = departments.stream().distinct().toList();
        List<List<Set<String>>> options = asked.stream()
                .map(department -> groups(department, dossier.item()).stream()
                        .map(group -> free(group, makers))
                        .toList())
                .toList();
        List<Set<String>> approval = List.of(approvers(dossier.item(), makers));
        List<Integer> chosen = Matching.choose(approval, options)
                .orElseThrow(() -> nobodyFree(dossier.item(), asked, approval, options));
        return IntStream.range(0, asked.size())
                .mapToObj(index -> review(dossier, asked.get(index), chosen.get(index)))
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

    /**
     * @throws NotAllowed when another open review or the final approval would have nobody left just because the person takes
     *     this one
     */
    void mustNotBeNeededElsewhere(Dossier dossier, Review taken, String person) {
        List<Review> others = dossier.openReviews().stream()
                .filter(review -> !review.id().equals(taken.id()))
                .toList();
        Set<String> groupsInNeed = Stream.concat(
                        others.stream().flatMap(review -> review.groups().stream()), approvingGroups(dossier.item()))
                .collect(Collectors.toSet());
        if (!isInOneOf(groupsInNeed, person)) {
            return;
        }
        Set<String> excluded = excludedFromApproval(dossier);
        Set<String> excludedThen = union(excluded, Set.of(person));
        if (!Matching.fills(seats(dossier.item(), others, excludedThen))
                && Matching.fills(seats(dossier.item(), others, excluded))) {
            throw new NotAllowed(
                    "%s is the only one left for another review or the final approval of this content. Somebody else in %s has to take this review."
                            .formatted(directory.personName(person), directory.groupName(taken.reviewingGroup())));
        }
    }

    /**
     * Open reviews that have nobody left who could take them, because people came to own, write or review the content or
     * left their groups: each with the further group, content or else leadership, that is asked as well. A review for which
     * there is nobody anywhere stays as it is.
     */
    List<Restaffing> restaffings(Dossier dossier) {
        ContentItem item = dossier.item();
        Set<String> excluded = excludedFromApproval(dossier);
        List<Review> open = dossier.openReviews();
        List<List<Set<String>>> options = open.stream()
                .map(review -> further(review, item).stream()
                        .map(group -> union(free(review.groups(), excluded), free(group, excluded)))
                        .toList())
                .toList();
        Set<String> approvers = approvers(item, excluded);
        List<Integer> chosen = Matching.choose(approvers.isEmpty() ? List.of() : List.of(approvers), options)
                .orElseGet(() -> options.stream().map(Staffing::firstFilled).toList());
        return IntStream.range(0, open.size())
                .filter(index -> chosen.get(index) > 0)
                .mapToObj(index -> restaffing(open.get(index), item, chosen.get(index)))
                .toList();
    }

    private Restaffing restaffing(Review review, ContentItem item, int choice) {
        String group = further(review, item).get(choice);
        return new Restaffing(
                review.id(),
                group,
                "Nobody in %s is free to review this content any more; %s is asked as well."
                        .formatted(directory.groupName(review.reviewingGroup()), directory.groupName(group)));
    }

    /** The reviewing group itself, then those that could be asked as well. */
    private static List<String> further(Review review, ContentItem item) {
        return Stream.of(review.reviewingGroup(), reviewingGroup(CONTENT, item), reviewingGroup(LEADERSHIP, item))
                .distinct()
                .toList();
    }

    private static int firstFilled(List<Set<String>> options) {
        return IntStream.range(0, options.size())
                .filter(index -> !options.get(index).isEmpty())
                .findFirst()
                .orElse(0);
    }

    private List<Set<String>> seats(ContentItem item, List<Review> reviews, Set<String> excluded) {
        List<Set<String>> seats = new ArrayList<>();
        reviews.forEach(review -> seats.add(free(review.groups(), excluded)));
        seats.add(approvers(item, excluded));
        return seats;
    }

    private Review review(Dossier dossier, String department, int choice) {
        List<String> groups = groups(department, dossier.item());
        return Review.asked(
                dossier.item().number(),
                dossier.round() + 1,
                department,
                groups.get(choice),
                choice == 0 ? "" : why(groups.get(0), groups.get(choice)));
    }

    /** The refusal for the first department that cannot be staffed together with those before it. */
    private Refused nobodyFree(
            ContentItem item, List<String> asked, List<Set<String>> approval, List<List<Set<String>>> options) {
        int staffed = 0;
        while (Matching.choose(approval, options.subList(0, staffed + 1)).isPresent()) {
            staffed++;
        }
        String department = asked.get(staffed);
        return new Refused(
                "Nobody in %s is free to review this content for %s, because owner and authors may not review and everyone reviews once. Add people there, or submit from another department."
                        .formatted(names(groups(department, item).stream()), directory.groupName(department)));
    }

    private static List<String> groups(String department, ContentItem item) {
        return Stream.of(department, CONTENT, LEADERSHIP)
                .map(one -> reviewingGroup(one, item))
                .distinct()
                .toList();
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

    private Set<String> free(Collection<String> groups, Set<String> excluded) {
        return groups.stream().flatMap(group -> free(group, excluded).stream()).collect(Collectors.toSet());
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
