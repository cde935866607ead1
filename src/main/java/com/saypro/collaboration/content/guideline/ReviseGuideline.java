package com.saypro.collaboration.content.guideline;

import com.saypro.collaboration.content.Reasons;
import com.saypro.collaboration.content.guideline.GuidelineRevision.Occasion;
import com.saypro.collaboration.content.guideline.GuidelineRevision.State;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a new version of the brand guideline comes about: communications drafts it, a lead of marketing confirms it. */
@Service
public class ReviseGuideline {

    /** Who drafts. */
    public static final String DRAFTERS = "communications";

    /** Who confirms; leadership does when they are late. */
    private static final List<String> CONFIRMERS = List.of("marketing-lead", "leadership");

    private final GuidelineRevisions revisions;
    private final BrandGuidelines guidelines;
    private final GuidelineMail mail;
    private final Directory directory;
    private final Clock clock;

    ReviseGuideline(
            GuidelineRevisions revisions,
            BrandGuidelines guidelines,
            GuidelineMail mail,
            Directory directory,
            Clock clock) {
        this.revisions = revisions;
        this.guidelines = guidelines;
        this.mail = mail;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Starts a revision with the texts in force.
     *
     * @throws NotAllowed when the person is not in communications
     * @throws Refused when another revision is open
     */
    @Transactional
    public GuidelineRevision start(String person, Occasion occasion) {
        mustDraft(person);
        revisions.findByStateInOrderByStartedAtDesc(List.of(State.DRAFT, State.SUBMITTED, State.CONFIRMED)).stream()
                .findFirst()
                .ifPresent(open -> {
                    throw new Refused(
                            "occasion",
                            "%s is still open, begun by %s. Finish or withdraw it first."
                                    .formatted(open.number(), directory.personName(open.author())));
                });
        GuidelineText text = guidelines
                .inForce()
                .map(now -> new GuidelineText(now.tone(), now.style(), now.messaging(), ""))
                .orElse(GuidelineText.EMPTY);
        String number = "G-%04d".formatted(revisions.nextNumber());
        return revisions.save(GuidelineRevision.started(number, occasion, person, clock.instant(), text));
    }

    /**
     * Hands the draft in for confirmation.
     *
     * @throws NotAllowed when the person is not in communications
     * @throws Refused when a part is missing, or nothing was changed
     */
    @Transactional
    public void submit(String number, String person, GuidelineText text) {
        mustDraft(person);
        text.mustBeComplete();
        boolean same = guidelines
                .inForce()
                .filter(now -> now.tone().equals(text.tone())
                        && now.style().equals(text.style())
                        && now.messaging().equals(text.messaging()))
                .isPresent();
        if (same) {
            throw new Refused("tone", "Nothing differs from the version in force. Change something, or withdraw.");
        }
        GuidelineRevision revision = revisions.get(number);
        revision.mustBe(State.DRAFT);
        revisions.save(revision.submitted(person, text));
    }

    /**
     * Takes the revision back; the version in force stays.
     *
     * @throws Refused when there is no reason
     */
    @Transactional
    public void withdraw(String number, String person, String reason) {
        mustDraft(person);
        String why = reason("withdrawReason", reason);
        GuidelineRevision revision = revisions.get(number);
        revision.mustBe(State.DRAFT);
        revisions.save(revision.in(State.WITHDRAWN, person, why));
    }

    /** @throws NotAllowed when the person drafted it, or neither leads marketing nor belongs to leadership */
    @Transactional(readOnly = true)
    public void mustConfirm(String number, String person) {
        if (revisions.get(number).author().equals(person)) {
            throw new NotAllowed("%s drafted this guideline and so may not confirm it. Another lead of marketing may."
                    .formatted(directory.personName(person)));
        }
        if (directory
                .person(person)
                .filter(one -> CONFIRMERS.stream().anyMatch(one::isIn))
                .isEmpty()) {
            throw new NotAllowed("%s may not confirm the guideline; leads of marketing may."
                    .formatted(directory.personName(person)));
        }
    }

    /**
     * Records the decision; sent back or refused, the author is told. Confirmed, it is in force with {@link #putInForce}.
     *
     * @throws NotAllowed as {@link #mustConfirm}
     * @throws Refused when it is not confirmed and there are no reasons
     */
    @Transactional
    public void decide(String number, String person, GuidelineDecision decision, String reasons) {
        mustConfirm(number, person);
        GuidelineRevision revision = revisions.get(number);
        revision.mustBe(State.SUBMITTED);
        State next = switch (decision) {
            case CONFIRM -> State.CONFIRMED;
            case SEND_BACK -> State.DRAFT;
            case REFUSE -> State.REFUSED;
        };
        String why = decision == GuidelineDecision.CONFIRM ? "" : reason("reasons", reasons);
        GuidelineRevision decided = revisions.save(revision.in(next, person, why));
        if (decision != GuidelineDecision.CONFIRM) {
            mail.notConfirmed(decided, decision);
        }
    }

    /** Makes the confirmed draft the next version, in force from now on, and tells everyone who writes; once only. */
    @Transactional
    public void putInForce(String number) {
        GuidelineRevision revision = revisions.get(number);
        if (revision.state() == State.IN_FORCE) {
            return;
        }
        revision.mustBe(State.CONFIRMED);
        int version = guidelines.inForce().map(BrandGuideline::version).orElse(0) + 1;
        GuidelineText text = revision.text();
        BrandGuideline now = guidelines.save(new BrandGuideline(
                null,
                version,
                text.tone(),
                text.style(),
                text.messaging(),
                text.changeNote(),
                revision.author(),
                revision.decidedBy(),
                clock.instant()));
        revisions.save(revision.in(State.IN_FORCE, revision.decidedBy(), ""));
        mail.inForce(now);
    }

    /** @throws NotAllowed when the person is not in communications */
    @Transactional(readOnly = true)
    public void mustDraft(String person) {
        if (directory.person(person).filter(one -> one.isIn(DRAFTERS)).isEmpty()) {
            throw new NotAllowed("%s is not in Communications and so may not draft the guideline."
                    .formatted(directory.personName(person)));
        }
    }

    private static String reason(String field, String entered) {
        return Reasons.required(field, entered, "The reasons are missing. Say why; the others read it.");
    }
}
