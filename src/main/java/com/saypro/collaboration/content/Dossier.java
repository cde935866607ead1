package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.NoSuch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item with everything said about it so far.
 *
 * @param item the item
 * @param versions its versions, oldest first
 * @param rounds its review rounds, oldest first
 * @param reviews its reviews, by round and department
 * @param kept sign-offs of earlier versions that were kept for later ones, by round and department
 * @param takenBack sign-offs that count no longer
 */
public record Dossier(
        ContentItem item,
        List<ContentVersion> versions,
        List<Round> rounds,
        List<Review> reviews,
        List<KeptSignOff> kept,
        List<TakenBack> takenBack) {

    /** The version under review, or the last one that was. */
    public Optional<ContentVersion> latestVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Number of the latest round; 0 before the first. */
    public int round() {
        return latestRound().map(Round::number).orElse(0);
    }

    /** The latest round; empty before the first. */
    public Optional<Round> latestRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Number of the version a round is about; 0 when there is no such round. */
    public int versionOf(int round) {
        return rounds.stream()
                .filter(one -> one.number() == round)
                .mapToInt(Round::version)
                .findFirst()
                .orElse(0);
    }

    /** The version with this number. */
    public Optional<ContentVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The reviews of the latest round. */
    public List<Review> roundReviews() {
        int round = round();
        return reviews.stream().filter(review -> review.round() == round).toList();
    }

    /** The reviews the latest round still waits for; none when it is closed. */
    public List<Review> openReviews() {
        return roundReviews().stream()
                .filter(review -> latestRound().filter(Round::isOpen).isPresent())
                .filter(review -> review.part() == Part.REVIEW)
                .filter(review -> review.signOff().isEmpty())
                .toList();
    }

    /** The review of the latest round that is given with the final approval; empty when none is. */
    public Optional<Review> finalReview() {
        return roundReviews().stream()
                .filter(review -> review.part() == Part.FINAL_APPROVAL)
                .findFirst();
    }

    /** What the department decided last; empty before it ever did. */
    Optional<Review> lastDecided(String department) {
        return reviews.stream()
                .filter(review -> review.department().equals(department))
                .filter(review -> review.signOff().isPresent())
                .reduce((earlier, later) -> later);
    }

    /** The reviews whose sign-offs stand for the version of the latest round, by department, in the order of routing. */
    public Map<String, Review> standing() {
        Map<String, Review> standing = new LinkedHashMap<>();
        latestRound()
                .ifPresent(round -> round.routed()
                        .forEach(department -> lastDecided(department)
                                .filter(review -> counts(review) && isFor(round, review))
                                .ifPresent(review -> standing.put(department, review))));
        return standing;
    }

    /** Whether the department let a version pass with it and has not taken that back. */
    boolean counts(Review review) {
        return review.signOff().filter(signOff -> signOff.decision().signsOff()).isPresent()
                && takenBack.stream().noneMatch(one -> one.review().equals(review.id()));
    }

    private boolean isFor(Round round, Review review) {
        return versionOf(review.round()) == round.version()
                || keptIn(round.number(), review.department())
                        .filter(one -> one.review().equals(review.id()))
                        .isPresent();
    }

    /** The department's sign-off that was kept for a round. */
    public Optional<KeptSignOff> keptIn(int round, String department) {
        return kept.stream()
                .filter(one -> one.round() == round && one.department().equals(department))
                .findFirst();
    }

    /** Ids of the departments that must have signed off the version of the latest round and have not. */
    List<String> missing() {
        Map<String, Review> standing = standing();
        return latestRound().map(Round::routed).orElse(List.of()).stream()
                .filter(department -> !standing.containsKey(department))
                .toList();
    }

    /** Ids of the departments that did not let the version of the latest round pass. */
    public List<String> dissenters() {
        return latestRound().map(Round::routed).orElse(List.of()).stream()
                .filter(department -> lastDecided(department)
                        .filter(review -> versionOf(review.round()) == versionOf(round()))
                        .filter(review ->
                                !review.signOff().orElseThrow().decision().signsOff())
                        .isPresent())
                .toList();
    }

    /** Ids of the departments that were to sign off an earlier version, did not or took it back, and have not signed off since. */
    List<String> insisting() {
        return rounds.stream()
                .flatMap(round -> round.routed().stream())
                .distinct()
                .filter(department -> lastDecided(department)
                        .filter(review -> !counts(review))
                        .isPresent())
                .toList();
    }

    /**
     * How many different versions were reviewed to the end of a round, or were given up for a new one after somebody had
     * asked for changes: opening new versions does not put off a dispute.
     */
    long reviewedVersions() {
        return rounds.stream()
                .filter(round -> round.outcome()
                        .filter(outcome -> outcome == RoundOutcome.SUPERSEDED
                                ? isOpposed(round)
                                : outcome != RoundOutcome.WITHDRAWN)
                        .isPresent())
                .mapToInt(Round::version)
                .distinct()
                .count();
    }

    private boolean isOpposed(Round round) {
        return reviews.stream()
                .filter(review -> review.round() == round.number())
                .flatMap(review -> review.signOff().stream())
                .anyMatch(signOff -> !signOff.decision().signsOff());
    }

    /** Whether somebody has refused the version of the latest round, while others may still review it. */
    boolean isRefused() {
        return roundReviews().stream()
                .flatMap(review -> review.signOff().stream())
                .anyMatch(signOff -> signOff.decision() == ReviewDecision.REFUSE);
    }

    /**
     * What the latest round comes to once it waits for nobody any more. A sign-off that was taken back meanwhile does not
     * change what settling a dispute came to.
     */
    RoundOutcome roundOutcome() {
        RoundOutcome decided = ReviewDecision.outcome(roundReviews().stream()
                .flatMap(review -> review.signOff().stream())
                .map(SignOff::decision)
                .toList());
        boolean settling = latestRound().filter(Round::settling).isPresent();
        boolean takenBackMeanwhile = !settling && takenBack.stream().anyMatch(one -> one.round() == round());
        return decided == RoundOutcome.SIGNED_OFF && takenBackMeanwhile ? RoundOutcome.TAKEN_BACK : decided;
    }

    /** @throws NoSuch when the item has no such review */
    public Review review(String reviewId) {
        return reviews.stream()
                .filter(review -> review.id().equals(reviewId))
                .findFirst()
                .orElseThrow(() -> new NoSuch("review", reviewId));
    }

    /** Sign-in names of the authors of all versions. */
    public Set<String> authors() {
        return versions.stream().map(ContentVersion::author).collect(Collectors.toUnmodifiableSet());
    }

    /** Sign-in names of everyone who decided a review in the latest round, or whose sign-off stands in it. */
    public Set<String> roundReviewers() {
        return reviewers(Stream.concat(roundReviews().stream(), standing().values().stream())
                .toList());
    }

    /** Sign-in names of everyone who asked for changes or refused in the latest round. */
    Set<String> roundOpponents() {
        return roundReviews().stream()
                .flatMap(review -> review.signOff().stream())
                .filter(signOff -> !signOff.decision().signsOff())
                .map(SignOff::reviewer)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Sign-in names of everyone who decided a review in any round. */
    public Set<String> allReviewers() {
        return reviewers(reviews);
    }

    /** Owner and authors: who may never judge this item. */
    public Set<String> makers() {
        return Stream.concat(Stream.of(item.owner()), authors().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Owner, authors and whose reviews count in the latest round: who may not approve this version. */
    Set<String> makersAndReviewers() {
        return Stream.concat(makers().stream(), roundReviewers().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> reviewers(List<Review> reviews) {
        return reviews.stream()
                .flatMap(review -> review.signOff().stream())
                .map(SignOff::reviewer)
                .collect(Collectors.toUnmodifiableSet());
    }
}
