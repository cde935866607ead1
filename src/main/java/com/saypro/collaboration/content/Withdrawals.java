package com.saypro.collaboration.content;

import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an item back at any time before anything of it is live. */
@Service
public class Withdrawals {

    private static final Set<ContentState> ENDED =
            EnumSet.of(ContentState.PUBLISHED, ContentState.REFUSED, ContentState.WITHDRAWN);

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentDecisions decisions;
    private final Rounds rounds;
    private final Placements placements;
    private final Custodians custodians;
    private final Announcements announcements;
    private final Publications publications;
    private final ApprovalProcess process;
    private final Clock clock;

    Withdrawals(
            Dossiers dossiers,
            ContentItems items,
            ContentDecisions decisions,
            Rounds rounds,
            Placements placements,
            Custodians custodians,
            Announcements announcements,
            Publications publications,
            ApprovalProcess process,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.decisions = decisions;
        this.rounds = rounds;
        this.placements = placements;
        this.custodians = custodians;
        this.announcements = announcements;
        this.publications = publications;
        this.process = process;
        this.clock = clock;
    }

    /** Whether the person may withdraw the item now. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Dossier dossier, String person) {
        return custodians.has(dossier.item(), person)
                && !ENDED.contains(dossier.item().state())
                && !placements.anyLive(dossier.item().number());
    }

    /**
     * Withdraws the item: open tasks and placements vanish, an open round is over, and everyone concerned is told.
     *
     * @throws NotAllowed when the person is not the owner, in no lead group of the owning department and no lead of content
     * @throws Refused when there is no reason, something of it is live, or it is over already
     */
    @Transactional
    public void withdraw(String number, String person, String reason) {
        rounds.lock(number);
        publications.hold(number);
        Dossier dossier = dossiers.of(number);
        ContentItem item = dossier.item();
        custodians.mustHave(item, person, "withdraw");
        String text = Reasons.required(
                "reason",
                reason,
                "The reason is missing. Say why the content is withdrawn; everyone concerned reads it.");
        if (placements.anyLive(dossier.item().number())) {
            throw new Refused(
                    "A part of this content is live already, so it cannot be withdrawn as a whole. Withdraw the placements that are still to come, one by one.");
        }
        if (ENDED.contains(item.state())) {
            throw new Refused("This content is %s already; there is nothing to withdraw."
                    .formatted(item.state().id()));
        }
        Instant now = clock.instant();
        decisions.save(new ContentDecision(null, number, dossier.round(), Verdict.WITHDRAW, person, text, now));
        rounds.close(number, dossier.round(), RoundOutcome.WITHDRAWN, now);
        if (item.state() == ContentState.APPROVED) {
            items.save(item.in(ContentState.WITHDRAWN));
            publications.callBack(number, text);
            announcements.announce(number, ContentState.WITHDRAWN);
        } else {
            announcements.announce(number, ContentState.WITHDRAWN, process.atWork(number));
            process.withdrawn(number);
        }
    }
}
