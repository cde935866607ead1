package com.saypro.collaboration.content;

import static com.saypro.collaboration.content.ContentState.AWAITING_APPROVAL;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final approval after every department has signed off. */
@Service
public class FinalApprovals {

    private static final int LONGEST = 3_900;

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentDecisions decisions;
    private final Eligibility eligibility;
    private final Announcements announcements;
    private final Clock clock;

    FinalApprovals(
            Dossiers dossiers,
            ContentItems items,
            ContentDecisions decisions,
            Eligibility eligibility,
            Announcements announcements,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The group that approves: the first of owning department's leads, content's leads and leadership with somebody free. */
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
     * Records the final decision. Sent back, the item is in rework and everyone concerned is told; the other decisions
     * take effect when they are announced.
     *
     * @throws NotAllowed as {@link #mustBeAllowed}
     * @throws Refused when reasons are missing
     */
    @Transactional
    public void decide(String number, String approver, Verdict verdict, String reasons) {
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(AWAITING_APPROVAL);
        eligibility.mustBeAllowedToApprove(dossier, approver);
        String text = reasons.strip();
        if (verdict == Verdict.WITHDRAW) {
            throw new Refused(
                    "decision", "Only the author can withdraw content. Approve it, send it back, or refuse it.");
        }
        if (verdict.needsReasons() && text.isEmpty()) {
            throw new Refused("reasons", "The reasons are missing. Say why, so that the author knows what to do next.");
        }
        if (text.length() > LONGEST) {
            throw new Refused(
                    "reasons",
                    "The reasons have %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        ContentDecision decision = decisions.save(
                new ContentDecision(null, number, dossier.round(), verdict, approver, text, clock.instant()));
        if (verdict == Verdict.SEND_BACK) {
            items.save(dossier.item().in(ContentState.REWORK));
            announcements.sentBack(dossier, decision);
        }
    }
}
