package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may review and who may approve. Nobody judges what they own or wrote, who reviewed does not approve, and only members
 * of a group that was asked decide, whoever handed them the task.
 */
@Component
class Eligibility {

    private final Deciders deciders;
    private final Directory directory;

    Eligibility(Deciders deciders, Directory directory) {
        this.deciders = deciders;
        this.directory = directory;
    }

    /** The group that approves: the first of owning department's leads, content's leads and leadership with somebody free. */
    String approvingGroup(Dossier dossier) {
        Set<String> excluded = dossier.makersAndReviewers();
        return Deciders.approvingGroups(dossier.item())
                .filter(group -> !deciders.free(group, excluded).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "Nobody in %s may approve this content, because each of them owns, wrote or reviewed it. Add a lead or deputy there."
                                .formatted(deciders.names(Deciders.approvingGroups(dossier.item())))));
    }

    /** @throws NotAllowed when the person owns, wrote or reviewed this version, or is in no group that may approve it */
    void mustBeAllowedToApprove(Dossier dossier, String person) {
        if (dossier.makersAndReviewers().contains(person)) {
            throw new NotAllowed(
                    "%s owns, wrote or reviewed this content and so may not approve it. Somebody else in %s may."
                            .formatted(directory.personName(person), directory.groupName(approvingGroup(dossier))));
        }
        if (!deciders.isInOneOf(Deciders.approvingGroups(dossier.item()).toList(), person)) {
            throw new NotAllowed("%s may not approve this content; only members of %s may."
                    .formatted(directory.personName(person), deciders.names(Deciders.approvingGroups(dossier.item()))));
        }
    }

    /**
     * @throws NotAllowed when the person owns or wrote the content, reviewed in this round, is in no group that was asked, or
     *     is needed for another part
     */
    void mustBeAllowedToReview(Dossier dossier, Review review, String person) {
        String name = directory.personName(person);
        String group = directory.groupName(review.reviewingGroup());
        if (dossier.makers().contains(person)) {
            throw new NotAllowed("%s owns or wrote this content and so may not review it. Somebody else in %s may."
                    .formatted(name, group));
        }
        if (dossier.roundReviewers().contains(person)) {
            throw new NotAllowed(
                    "%s has already reviewed this content in this round; everyone reviews once. Somebody else in %s may."
                            .formatted(name, group));
        }
        if (!deciders.isInOneOf(review.groups(), person)) {
            throw new NotAllowed(
                    "%s is not in %s and so may not take its review of this content.".formatted(name, group));
        }
        mustNotBeNeededElsewhere(dossier, review, person);
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
                        others.stream().flatMap(review -> review.groups().stream()),
                        Deciders.approvingGroups(dossier.item()))
                .collect(Collectors.toSet());
        if (!deciders.isInOneOf(groupsInNeed, person)) {
            return;
        }
        Set<String> excluded = dossier.makersAndReviewers();
        Set<String> excludedThen = Deciders.union(excluded, Set.of(person));
        if (!Matching.fills(seats(dossier.item(), others, excludedThen))
                && Matching.fills(seats(dossier.item(), others, excluded))) {
            throw new NotAllowed(
                    "%s is the only one left for another review or the final approval of this content. Somebody else in %s has to take this review."
                            .formatted(directory.personName(person), directory.groupName(taken.reviewingGroup())));
        }
    }

    private List<Set<String>> seats(ContentItem item, List<Review> reviews, Set<String> excluded) {
        List<Set<String>> seats = new ArrayList<>();
        reviews.forEach(review -> seats.add(deciders.free(review.groups(), excluded)));
        seats.add(deciders.approvers(item, excluded));
        return seats;
    }
}
