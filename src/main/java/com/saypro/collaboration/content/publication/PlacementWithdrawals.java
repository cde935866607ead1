package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.PlacementState.LIVE;
import static com.saypro.collaboration.content.PlacementState.WITHDRAWN;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvent.Kind;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Reasons;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes single placements out after approval. With the last one, an item of which nothing is live is withdrawn. */
@Service
public class PlacementWithdrawals {

    private final Ledger ledger;
    private final PlacementRights rights;
    private final Notices notices;
    private final Settlement settlement;
    private final PublicationProcess process;
    private final Directory directory;

    PlacementWithdrawals(
            Ledger ledger,
            PlacementRights rights,
            Notices notices,
            Settlement settlement,
            PublicationProcess process,
            Directory directory) {
        this.ledger = ledger;
        this.rights = rights;
        this.notices = notices;
        this.settlement = settlement;
        this.process = process;
        this.directory = directory;
    }

    /** Whether this person may withdraw the placement now. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(ContentItem item, Placement placement, String person) {
        return placement.state().isUnderWay() && rights.mayWithdraw(item, placement, person);
    }

    /**
     * Withdraws a placement and ends its publication. Publishers and owner are told.
     *
     * @throws NotAllowed when the person is neither the owner nor a lead of the owning department or of content, nor, for a
     *     stopped placement, of the crisis team or leadership
     * @throws Refused when there is no reason, or the placement is not approved yet, live or withdrawn
     */
    @Transactional
    public void withdraw(String placementId, String person, String reason) {
        Placement placement = ledger.held(placementId);
        ContentItem item = ledger.item(placement.item());
        if (!rights.mayWithdraw(item, placement, person)) {
            rights.mustManage(item, person);
        }
        withdrawn(placement, item, person, reason);
        process.ended(placementId);
        settlement.afterChange(item.number(), person, reason.strip());
    }

    /** The same as an answer in the task that asks for a new slot; its publication ends by itself. */
    @Transactional
    public void giveUp(String placementId, String person, String reason) {
        Placement placement = ledger.held(placementId);
        ContentItem item = ledger.item(placement.item());
        rights.mustManage(item, person);
        withdrawn(placement, item, person, reason);
        settlement.afterChange(item.number(), person, reason.strip());
    }

    private void withdrawn(Placement placement, ContentItem item, String person, String reason) {
        String why = Reasons.required(
                "withdrawReason",
                reason,
                "The reason is missing. Say why it does not go out there; everyone concerned reads it.");
        if (!placement.state().isUnderWay()) {
            throw new Refused(
                    "withdrawReason",
                    placement.state() == LIVE
                            ? "This placement is live already. What is live cannot be withdrawn any more."
                            : "This placement is %s. Only what is approved and not live yet can be withdrawn."
                                    .formatted(placement.state().id()));
        }
        ContentEvent event = ledger.write(placement.in(WITHDRAWN), Kind.PLACEMENT_WITHDRAWN, person, why);
        ledger.follow(item.number());
        notices.tell(
                notices.audience().concerned(placement, item),
                person,
                "%s:withdrawn:%d".formatted(placement.id(), event.id()),
                "%s does not go out on %s"
                        .formatted(item.displayName(), placement.channel().label()),
                List.of(
                        "%s withdrew this placement: %s".formatted(directory.personName(person), why),
                        notices.keptBack(placement, item, " does not go out.")),
                item);
    }
}
