package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Announcements;
import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.ContentDecisions;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What becomes of an item when the last of its placements is done: published and measured when something is live,
 * withdrawn when nothing is.
 */
@Component
class Settlement {

    private final Ledger ledger;
    private final Dossiers dossiers;
    private final ContentDecisions decisions;
    private final Announcements announcements;
    private final PublicationProcess process;

    Settlement(
            Ledger ledger,
            Dossiers dossiers,
            ContentDecisions decisions,
            Announcements announcements,
            PublicationProcess process) {
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.announcements = announcements;
        this.process = process;
    }

    /** @param reason why the last placement was withdrawn; not read when something is live */
    void afterChange(String number, String person, String reason) {
        ContentItem item = ledger.item(number);
        List<Placement> all = ledger.ofItem(number);
        if (item.state() != ContentState.APPROVED
                || all.stream().anyMatch(placement -> placement.state().isOpen())) {
            return;
        }
        if (all.stream().anyMatch(placement -> placement.state() == PlacementState.LIVE)) {
            ledger.write(item.in(ContentState.PUBLISHED));
            process.measure(number, item.urgency());
        } else {
            decisions.save(new ContentDecision(
                    null, number, dossiers.of(number).round(), Verdict.WITHDRAW, person, reason, ledger.now()));
            announcements.announce(number, ContentState.WITHDRAWN);
        }
    }
}
