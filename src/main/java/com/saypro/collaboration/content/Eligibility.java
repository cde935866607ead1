package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may review and who may approve. Nobody judges what they own or wrote, who reviewed does not approve, and only members
 * of a group that was asked decide, whoever handed them the task.
 */
@Component
class Eligibility {

    private final Deciders deciders;
    private final ContentDecisions decisions;
    private final Directory directory;

    Eligibility(Deciders deciders, ContentDecisions decisions, Directory directory) {
        this.deciders = deciders;
        this.decisions = decisions;
        this.directory = directory;
    }

    /** The group that approves: the first with somebody free. */
    String approvingGroup(Dossier dossier) {
        Set<String> excluded = dossier.makersAndReviewers();
        return Deciders.approvingGroups(dossier)
                .filter(group -> !deciders.free(group, excluded).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "Nobody in %s may approve this content, because each of them owns, wrote or reviewed it. Add a lead or deputy there."
                                .formatted(deciders.names(Deciders.approvingGroups(dossier)))));
    }

    /** Sign-in names of those in the approving group who may approve. */
    Set<String> approvers(Dossier dossier) {
        return deciders.free(approvingGroup(dossier), dossier.makersAndReviewers());
    }

    /**
     * That another group signs off for the department that should with the final approval, because the person is in none of
     * that department's; empty when the person is.
     */
    Optional<Restaffing> standIn(Dossier dossier, Review review, String person) {
        Optional<Person> known = directory.person(person);
        if (isInOneOf(review.groups().stream(), known)) {
            return Optional.empty();
        }
        return Deciders.approvingGroups(dossier)
                .filter(group -> isInOneOf(Stream.of(group), known))
                .findFirst()
                .map(group -> new Restaffing(
                        review.id(),
                        group,
                        "%s decided for %s, which had not decided in time or had nobody free."
                                .formatted(directory.groupName(group), directory.groupName(review.department()))));
    }

    /** @throws NotAllowed when the person owns, wrote or reviewed this version, or is in no group that may approve it */
    void mustBeAllowedToApprove(Dossier dossier, String person) {
        if (dossier.makersAndReviewers().contains(person)) {
            throw new NotAllowed(
                    "%s owns, wrote or reviewed this content and so may not approve it. Somebody else in %s may."
                            .formatted(directory.personName(person), directory.groupName(approvingGroup(dossier))));
        }
        if (!isInOneOf(Deciders.approvingGroups(dossier), directory.person(person))) {
            throw new NotAllowed("%s may not approve this content; only members of %s may."
                    .formatted(directory.personName(person), deciders.names(Deciders.approvingGroups(dossier))));
        }
    }

    /**
     * @throws NotAllowed when the person owns or wrote the content, reviewed in this round, is in no group that was asked, or
     *     is needed for another part
     */
    void mustBeAllowedToReview(Dossier dossier, Review review, String person) {
        Optional<Person> known = directory.person(person);
        String name = known.map(Person::name).orElse(person);
        String group = directory.groupName(review.reviewingGroup());
        if (dossier.makers().contains(person)) {
            throw new NotAllowed("%s owns or wrote this content and so may not review it. Somebody else in %s may."
                    .formatted(name, group));
        }
        if (dossier.roundReviewers().contains(person)) {
            throw new NotAllowed(
                    "%s has already reviewed this content in this round, or signed off earlier and that stands; everyone reviews once. Somebody else in %s may."
                            .formatted(name, group));
        }
        if (hasSentToSettlement(dossier, person)) {
            throw new NotAllowed(
                    "%s decided that this dispute is to be settled and so may not settle it. Somebody else in %s may."
                            .formatted(name, group));
        }
        if (!isInOneOf(review.groups().stream(), known)) {
            throw new NotAllowed(
                    "%s is not in %s and so may not take its review of this content.".formatted(name, group));
        }
        mustNotBeNeededElsewhere(dossier, review, known.orElseThrow());
    }

    private boolean hasSentToSettlement(Dossier dossier, String person) {
        return dossier.latestRound().filter(Round::settling).isPresent()
                && decisions.findByItemOrderById(dossier.item().number()).stream()
                        .filter(decision -> decision.verdict() == Verdict.SETTLE)
                        .reduce((earlier, later) -> later)
                        .filter(decision -> decision.decidedBy().equals(person))
                        .isPresent();
    }

    /** Refuses only if another open review or the final approval has nobody left just because the person takes this one. */
    private void mustNotBeNeededElsewhere(Dossier dossier, Review taken, Person person) {
        List<Review> others = dossier.openReviews().stream()
                .filter(review -> !review.id().equals(taken.id()))
                .toList();
        Stream<String> groupsInNeed = Stream.concat(
                others.stream().flatMap(review -> review.groups().stream()), Deciders.approvingGroups(dossier));
        if (groupsInNeed.noneMatch(person::isIn)) {
            return;
        }
        Set<String> excluded = dossier.makersAndReviewers();
        Set<String> excludedThen = Deciders.union(excluded, Set.of(person.id()));
        if (!Matching.fills(seats(dossier, others, excludedThen)) && Matching.fills(seats(dossier, others, excluded))) {
            throw new NotAllowed(
                    "%s is the only one left for another review or the final approval of this content. Somebody else in %s has to take this review."
                            .formatted(person.name(), directory.groupName(taken.reviewingGroup())));
        }
    }

    private static boolean isInOneOf(Stream<String> groups, Optional<Person> person) {
        return person.filter(one -> groups.anyMatch(one::isIn)).isPresent();
    }

    private List<Set<String>> seats(Dossier dossier, List<Review> reviews, Set<String> excluded) {
        List<Set<String>> seats = new ArrayList<>();
        reviews.forEach(review -> seats.add(deciders.free(review.groups(), excluded)));
        seats.add(deciders.approvers(dossier, excluded));
        return seats;
    }
}
