package com.saypro.collaboration.content;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item with everything said about it so far.
 *
 * @param item the item
 * @param versions its versions, oldest first
 * @param reviews its reviews, by round and department
 */
public record Dossier(ContentItem item, List<ContentVersion> versions, List<Review> reviews) {

    /** The version under review, or the last one that was. */
    public Optional<ContentVersion> latestVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Number of the latest round; 0 before the first. */
    public int round() {
        return reviews.stream().mapToInt(Review::round).max().orElse(0);
    }

    /** The reviews of the latest round. */
    public List<Review> roundReviews() {
        int round = round();
        return reviews.stream().filter(review -> review.round() == round).toList();
    }

    /** The reviews of the latest round that are not decided yet. */
    public List<Review> openReviews() {
        return roundReviews().stream()
                .filter(review -> review.signOff().isEmpty())
                .toList();
    }

    /** What the decided reviews of the latest round come to. */
    RoundOutcome roundOutcome() {
        return ReviewDecision.outcome(roundReviews().stream()
                .flatMap(review -> review.signOff().stream())
                .map(SignOff::decision)
                .toList());
    }

    /** @throws NoSuchElementException when the item has no such review */
    public Review review(String reviewId) {
        return reviews.stream()
                .filter(review -> review.id().equals(reviewId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No review " + reviewId));
    }

    /** Sign-in names of the authors of all versions. */
    public Set<String> authors() {
        return versions.stream().map(ContentVersion::author).collect(Collectors.toUnmodifiableSet());
    }

    /** Sign-in names of everyone who decided a review in the latest round. */
    public Set<String> roundReviewers() {
        return reviewers(roundReviews());
    }

    /** Sign-in names of everyone who decided a review in any round. */
    public Set<String> allReviewers() {
        return reviewers(reviews);
    }

    /** Owner and authors: who may never judge this item. */
    public Set<String> makers() {
        return Stream.concat(Stream.of(item.owner()), authors().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Owner, authors and the reviewers of the latest round: who may not approve this version. */
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
