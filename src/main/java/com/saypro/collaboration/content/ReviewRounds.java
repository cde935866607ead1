package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review rounds: each routed department decides once about the frozen version; a round runs to its end. */
@Service
public class ReviewRounds {

    private final Dossiers dossiers;
    private final ContentItems items;
    private final Reviews reviews;
    private final ReviewCriteria criteria;
    private final Staffing staffing;
    private final Eligibility eligibility;
    private final Clock clock;

    ReviewRounds(
            Dossiers dossiers,
            ContentItems items,
            Reviews reviews,
            ReviewCriteria criteria,
            Staffing staffing,
            Eligibility eligibility,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.reviews = reviews;
        this.criteria = criteria;
        this.staffing = staffing;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /**
     * Asks the departments to review the latest version.
     *
     * @param departments ids as the decision {@code review-routing} gives them; duplicates count once
     * @throws Refused when nobody may review for one of them
     */
    @Transactional
    public void open(String number, Collection<String> departments) {
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(ContentState.IN_REVIEW);
        int version = dossier.latestVersion()
                .orElseThrow(() -> new IllegalStateException(number + " has no version to review"))
                .number();
        if (departments.isEmpty()) {
            throw new IllegalStateException("Nobody would review " + number);
        }
        List<Review> asked = staffing.reviews(dossier, departments).stream()
                .map(review -> review.confirming(criteria.of(review.department())))
                .toList();
        reviews.open(number, dossier.round() + 1, version, asked, clock.instant());
    }

    /** Ids of the reviews that are not decided yet, by department. */
    @Transactional(readOnly = true)
    public List<String> openReviews(String number) {
        return reviews.openOf(number).stream().map(Review::id).toList();
    }

    /** @throws NoSuchElementException when there is no such review */
    @Transactional(readOnly = true)
    public Review review(String reviewId) {
        return reviews.find(reviewId).orElseThrow(() -> new NoSuchElementException("No review " + reviewId));
    }

    /**
     * @throws NotAllowed when the person owns or wrote the content, reviewed in this round, belongs to no group that may
     *     review it, or is needed for another part
     */
    @Transactional
    public void mustBeAllowed(String number, String reviewId, String person) {
        reviews.lockRound(number);
        Dossier dossier = dossiers.of(number);
        eligibility.mustBeAllowedToReview(dossier, dossier.review(reviewId), person);
    }

    /**
     * Records a department's decision.
     *
     * @param confirmed ids of the criteria the reviewer confirmed
     * @throws NotAllowed as {@link #mustBeAllowed}
     * @throws Refused when it is signed off without every criterion confirmed, or remarks are missing
     */
    @Transactional
    public void decide(
            String number,
            String reviewId,
            String reviewer,
            ReviewDecision decision,
            List<String> confirmed,
            String remarks) {
        reviews.lockRound(number);
        Dossier dossier = dossiers.of(number);
        Review review = dossier.review(reviewId);
        eligibility.mustBeAllowedToReview(dossier, review, reviewer);
        if (review.signOff().isPresent()) {
            throw new Refused("This review is already decided.");
        }
        reviews.append(review, SignOff.of(reviewer, decision, remarks, review.criteria(), confirmed, clock.instant()));
    }

    /**
     * Asks a further group for each open review that nobody is left to take, and records it.
     *
     * @return what was recorded now; empty when every open review can be taken
     */
    @Transactional
    public List<Restaffing> restaff(String number) {
        reviews.lockRound(number);
        List<Restaffing> restaffings = staffing.restaffings(dossiers.of(number));
        reviews.append(restaffings, clock.instant());
        return restaffings;
    }

    /**
     * Closes the latest round and moves the item on; a second call changes nothing.
     *
     * @return what the round came to
     */
    @Transactional
    public RoundOutcome close(String number) {
        Dossier dossier = dossiers.of(number);
        if (!dossier.openReviews().isEmpty()) {
            throw new IllegalStateException("Round " + dossier.round() + " of " + number + " still waits for reviews");
        }
        RoundOutcome outcome = dossier.roundOutcome();
        if (reviews.close(number, dossier.round(), outcome, clock.instant())) {
            switch (outcome) {
                case SIGNED_OFF -> items.save(dossier.item().in(ContentState.AWAITING_APPROVAL));
                case CHANGES -> items.save(dossier.item().in(ContentState.REWORK));
                case REFUSED -> {}
            }
        }
        return outcome;
    }
}
