package com.saypro.collaboration.content;

import static com.saypro.collaboration.content.ContentState.AWAITING_APPROVAL;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final approval after every department has signed off. */
@Service
public class FinalApprovals {

    private static final int LONGEST = 3_900;
    private static final Set<Verdict> OFFERED = Set.of(Verdict.APPROVE, Verdict.SEND_BACK, Verdict.REFUSE);

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentDecisions decisions;
    private final Reviews reviews;
    private final Eligibility eligibility;
    private final Announcements announcements;
    private final Clock clock;

    FinalApprovals(
            Dossiers dossiers,
            ContentItems items,
            ContentDecisions decisions,
            Reviews reviews,
            Eligibility eligibility,
            Announcements announcements,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.decisions = decisions;
        this.reviews = reviews;
        this.eligibility = eligibility;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The group that approves: the first with somebody free. */
    @Transactional(readOnly = true)
    public String group(String number) {
        return eligibility.approvingGroup(dossiers.of(number));
    }

    /**
     * @throws NotAllowed when the person owns or wrote the content, reviewed it in this round, or belongs to no group that
     *     may approve it
     */
    @Transactional(readOnly = true)
    public void mustBeAllowed(String number, String person) {
        eligibility.mustBeAllowedToApprove(dossiers.of(number), person);
    }

    /**
     * Records the final decision. Where a department signs off with it, that is recorded as well: approving is its sign-off,
     * refusing its refusal, which opens a dispute. Sent back, the item is in rework and everyone concerned is told; approval
     * and refusal take effect when they are announced.
     *
     * @param confirmed ids of the criteria that were confirmed; none where no department signs off with it
     * @throws NotAllowed as {@link #mustBeAllowed}
     * @throws Refused when reasons are missing, or criteria are not confirmed
     * @throws OutOfStep when it is to be approved and a department's sign-off does not stand
     */
    @Transactional
    public void decide(String number, String approver, Verdict verdict, List<String> confirmed, String reasons) {
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(AWAITING_APPROVAL);
        eligibility.mustBeAllowedToApprove(dossier, approver);
        String text = mustSayWhy(verdict, reasons);
        dossier.finalReview().ifPresent(review -> signOff(dossier, review, approver, verdict, confirmed, text));
        if (verdict == Verdict.APPROVE) {
            mustBeSignedOff(dossiers.of(number));
        }
        ContentDecision decision = decisions.save(
                new ContentDecision(null, number, dossier.round(), verdict, approver, text, clock.instant()));
        if (verdict == Verdict.SEND_BACK) {
            items.save(dossier.item().in(ContentState.REWORK));
            announcements.sentBack(dossier, decision);
        } else if (verdict == Verdict.REFUSE && dossier.finalReview().isPresent()) {
            items.save(dossier.item().in(ContentState.DISPUTED));
            announcements.disputed(dossiers.of(number));
        }
    }

    /**
     * What the last final approver decided, as the form writes it, or {@code disputed} when it was a department's refusal;
     * empty when nobody has decided yet, because the task vanished.
     */
    @Transactional(readOnly = true)
    public String outcome(String number) {
        if (items.get(number).state() == ContentState.DISPUTED) {
            return ContentState.DISPUTED.id();
        }
        return decisions.findByItemOrderById(number).stream()
                .reduce((earlier, later) -> later)
                .map(decision -> decision.verdict().id())
                .orElse("");
    }

    private void signOff(
            Dossier dossier, Review review, String approver, Verdict verdict, List<String> confirmed, String text) {
        if (verdict == Verdict.SEND_BACK) {
            return;
        }
        ReviewDecision decision = verdict == Verdict.REFUSE
                ? ReviewDecision.REFUSE
                : text.isEmpty() ? ReviewDecision.SIGN_OFF : ReviewDecision.SIGN_OFF_WITH_REMARKS;
        eligibility
                .standIn(dossier, review, approver)
                .ifPresent(other -> reviews.restaff(List.of(other), clock.instant()));
        reviews.append(review, SignOff.of(approver, decision, text, review.criteria(), confirmed, clock.instant()));
    }

    private static void mustBeSignedOff(Dossier dossier) {
        List<String> missing = dossier.missing();
        if (!missing.isEmpty() || dossier.latestRound().isEmpty()) {
            throw new OutOfStep("%s is not signed off by %s"
                    .formatted(dossier.item().number(), missing.isEmpty() ? "anybody" : String.join(", ", missing)));
        }
    }

    private static String mustSayWhy(Verdict verdict, String reasons) {
        String text = reasons.strip();
        if (!OFFERED.contains(verdict)) {
            throw new Refused(
                    "decision",
                    "That is not for the final approver to decide. Approve it, send it back, or refuse it.");
        }
        if (verdict.needsReasons() && text.isEmpty()) {
            throw new Refused("reasons", "The reasons are missing. Say why, so that the author knows what to do next.");
        }
        if (text.length() > LONGEST) {
            throw new Refused(
                    "reasons",
                    "The reasons have %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        return text;
    }
}
