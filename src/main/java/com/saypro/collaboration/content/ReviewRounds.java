package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.NoSuch;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review rounds: each routed department decides once about the frozen version; a round runs to its end. */
@Service
public class ReviewRounds {

    private static final int DISPUTED_FROM = 3;

    private final Dossiers dossiers;
    private final ContentItems items;
    private final Rounds rounds;
    private final Reviews reviews;
    private final SignOffResets resets;
    private final ReviewCriteria criteria;
    private final Staffing staffing;
    private final Eligibility eligibility;
    private final Announcements announcements;
    private final Clock clock;

    ReviewRounds(
            Dossiers dossiers,
            ContentItems items,
            Rounds rounds,
            Reviews reviews,
            SignOffResets resets,
            ReviewCriteria criteria,
            Staffing staffing,
            Eligibility eligibility,
            Announcements announcements,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.rounds = rounds;
        this.reviews = reviews;
        this.resets = resets;
        this.criteria = criteria;
        this.staffing = staffing;
        this.eligibility = eligibility;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Opens a round for the latest version. A department that did not let an earlier version pass is asked again, whether it
     * is routed this time or not. Departments whose sign-off stands are not asked again, and what is kept from
     * an earlier version is recorded; everyone concerned is told of each version from the second on, once. Where nobody would
     * be left to take a part because those who signed off before are not asked again, nothing is kept from earlier versions.
     *
     * @throws Refused when nobody may review for one of the departments
     */
    @Transactional
    public void open(String number, Routing named) {
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(ContentState.IN_REVIEW);
        int version = dossier.latestVersion()
                .orElseThrow(() -> new OutOfStep(number + " has no version to review"))
                .number();
        if (named.reviewers().isEmpty()) {
            throw new OutOfStep("Nobody would review " + number);
        }
        Routing routing = named.with(dossier.insisting().stream()
                .filter(department -> !named.departments().contains(department))
                .toList());
        Round round = Round.opened(dossier.round() + 1, version, routing);
        List<Standing> standings = routing.reviewers().stream()
                .filter(department -> !department.equals(routing.finalDepartment()))
                .map(department -> Standing.of(department, dossier, resets))
                .toList();
        List<Review> asked;
        try {
            asked = asked(dossier, routing, standings);
        } catch (Refused nobodyLeft) {
            standings = standings.stream().map(Standing::notKept).toList();
            asked = asked(dossier, routing, standings);
        }
        Instant now = clock.instant();
        rounds.open(number, round, now);
        reviews.append(asked);
        rounds.append(number, kept(round, standings, now));
        if (version > 1 && dossier.rounds().stream().noneMatch(before -> before.version() == version)) {
            announcements.resubmitted(dossiers.of(number), standings);
        }
    }

    private List<Review> asked(Dossier dossier, Routing routing, List<Standing> standings) {
        List<String> departments = standings.stream()
                .filter(standing -> standing.signedOff().isEmpty())
                .map(Standing::department)
                .toList();
        Set<String> signed = Standing.signers(standings);
        signed.addAll(signedAlready(dossier, routing.finalDepartment()));
        return staffing.reviews(dossier, departments, routing.finalDepartment(), signed).stream()
                .map(review -> review.confirming(criteria.of(review.department())))
                .toList();
    }

    /** Who signed off this very version for the department that signs off with the final approval, in a settled dispute. */
    private Set<String> signedAlready(Dossier dossier, String finalDepartment) {
        Standing standing = Standing.of(finalDepartment, dossier, resets);
        return standing.isKept() ? Set.of() : Standing.signers(List.of(standing));
    }

    private static List<KeptSignOff> kept(Round round, List<Standing> standings, Instant at) {
        return standings.stream()
                .filter(Standing::isKept)
                .map(standing -> new KeptSignOff(
                        round.number(),
                        round.version(),
                        standing.department(),
                        standing.signedOff().orElseThrow().id(),
                        standing.rules(),
                        standing.reason(),
                        at))
                .toList();
    }

    /** Ids of the reviews that are not decided yet, by department. */
    @Transactional(readOnly = true)
    public List<String> openReviews(String number) {
        return reviews.openOf(number).stream().map(Review::id).toList();
    }

    /** @throws NoSuch when there is no such review */
    @Transactional(readOnly = true)
    public Review review(String reviewId) {
        return reviews.find(reviewId).orElseThrow(() -> new NoSuch("review", reviewId));
    }

    /**
     * @throws NotAllowed when the person owns or wrote the content, reviewed in this round, belongs to no group that may
     *     review it, or is needed for another part
     */
    @Transactional
    public void mustBeAllowed(String number, String reviewId, String person) {
        rounds.lock(number);
        Dossier dossier = dossiers.of(number);
        eligibility.mustBeAllowedToReview(dossier, dossier.review(reviewId), person);
    }

    /**
     * Records a department's decision.
     *
     * @param confirmed ids of the criteria the reviewer confirmed
     * @throws NotAllowed as {@link #mustBeAllowed}
     * @throws Refused when it is signed off without every criterion confirmed, or remarks are missing; settling always needs them
     */
    @Transactional
    public void decide(
            String number,
            String reviewId,
            String reviewer,
            ReviewDecision decision,
            List<String> confirmed,
            String remarks) {
        rounds.lock(number);
        Dossier dossier = dossiers.of(number);
        Review review = dossier.review(reviewId);
        eligibility.mustBeAllowedToReview(dossier, review, reviewer);
        if (review.signOff().isPresent()) {
            throw new Refused("This review is already decided.");
        }
        if (dossier.openReviews().stream().noneMatch(open -> open.id().equals(reviewId))) {
            throw new Refused("This review is over, because the content was withdrawn or a new version was opened.");
        }
        boolean settling = dossier.latestRound().filter(Round::settling).isPresent();
        if (settling && decision == ReviewDecision.REQUEST_CHANGES) {
            throw new Refused(
                    "decision",
                    "The dispute is about this version as it is. Sign it off, or refuse it for good with your reasons.");
        }
        if (settling) {
            Reasons.required(
                    "remarks",
                    remarks,
                    "The reasons are missing. Say why you sign it off after all, or refuse it for good; everyone concerned reads it.");
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
        rounds.lock(number);
        List<Restaffing> restaffings = staffing.restaffings(dossiers.of(number));
        reviews.restaff(restaffings, clock.instant());
        return restaffings;
    }

    /**
     * Closes the latest round and moves the item on; a second call changes nothing. After a refusal, and when a third
     * version was reviewed and again not signed off, the item is in dispute; everyone concerned is told of a dispute and of its settlement.
     *
     * @return what the round came to
     */
    @Transactional
    public RoundOutcome close(String number) {
        rounds.lock(number);
        Dossier dossier = dossiers.of(number);
        if (!dossier.openReviews().isEmpty()) {
            throw new OutOfStep("Round " + dossier.round() + " of " + number + " still waits for reviews");
        }
        RoundOutcome outcome = dossier.latestRound().flatMap(Round::outcome).orElseGet(dossier::roundOutcome);
        if (rounds.close(number, dossier.round(), outcome, clock.instant())) {
            moveOn(dossiers.of(number), outcome);
        }
        return outcome;
    }

    private void moveOn(Dossier dossier, RoundOutcome outcome) {
        boolean settling = dossier.latestRound().filter(Round::settling).isPresent();
        ContentState next = switch (outcome) {
            case SIGNED_OFF -> settling ? ContentState.IN_REVIEW : ContentState.AWAITING_APPROVAL;
            case CHANGES -> dossier.reviewedVersions() < DISPUTED_FROM ? ContentState.REWORK : ContentState.DISPUTED;
            case REFUSED -> ContentState.DISPUTED;
            case TAKEN_BACK, SUPERSEDED, WITHDRAWN -> dossier.item().state();
        };
        if (next != dossier.item().state()) {
            items.save(dossier.item().in(next));
            if (settling && outcome == RoundOutcome.SIGNED_OFF) {
                announcements.settled(dossier);
            }
            if (next == ContentState.DISPUTED) {
                announcements.disputed(dossiers.of(dossier.item().number()));
            }
            if (next == ContentState.AWAITING_APPROVAL) {
                announcements.approvalRequested(dossier, eligibility.approvers(dossier));
            }
        }
    }

    /** Whether the lead of content has to decide how the item goes on. */
    @Transactional(readOnly = true)
    public boolean isDisputed(String number) {
        return items.get(number).state() == ContentState.DISPUTED;
    }
}
