package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.PlacementState.NEEDS_SLOT;
import static com.saypro.collaboration.content.PlacementState.PLANNED;
import static com.saypro.collaboration.content.PlacementState.SCHEDULED;
import static com.saypro.collaboration.content.PlacementState.WITHDRAWN;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvent.Kind;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.StandingApproval;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The placements of an item together: given to the publishers on approval, called back when the approval falls. */
@Service
public class Publications {

    private final Ledger ledger;
    private final Notices notices;
    private final PublicationProcess process;
    private final StandingApproval approval;

    Publications(Ledger ledger, Notices notices, PublicationProcess process, StandingApproval approval) {
        this.ledger = ledger;
        this.notices = notices;
        this.process = process;
        this.approval = approval;
    }

    /**
     * Makes everyone else who changes the item or what goes out of it wait for the end of this transaction; what is read
     * after that is what counts. Whoever holds the latest review round as well takes that first.
     */
    @Transactional
    public void hold(String number) {
        ledger.hold(number);
    }

    /**
     * Gives every planned placement to the publisher of its channel, one publication each; under a crisis stop they are held
     * back from the start. A second call changes nothing.
     *
     * @throws Refused when the item is not approved, however its instance came here
     */
    @Transactional
    public void schedule(String number) {
        Optional<CrisisStop> stop = ledger.hold(number);
        ContentItem item = ledger.item(number);
        if (item.state() != ContentState.APPROVED) {
            approval.mustStand(number);
        }
        for (Placement planned : ledger.ofItem(number)) {
            if (planned.state() == PLANNED) {
                boolean heldBack = planned.stopped() || stop.isPresent();
                Placement scheduled = planned.in(SCHEDULED).stopped(heldBack);
                ledger.write(scheduled, Kind.SCHEDULED, "", "");
                stop.filter(now -> !planned.stopped())
                        .ifPresent(now -> ledger.event(scheduled, Kind.STOPPED, now.person(), now.reason()));
                process.start(planned.id(), item.urgency());
            }
        }
    }

    /** Starts what was approved before there were publications; what is under way already is left alone. */
    @Transactional
    public void resume(String number) {
        ledger.hold(number);
        ContentItem item = ledger.item(number);
        ledger.ofItem(number).stream()
                .filter(placement -> placement.state().isUnderWay())
                .forEach(placement -> {
                    ledger.event(placement, Kind.SCHEDULED, "", "");
                    process.start(placement.id(), item.urgency());
                });
    }

    /**
     * Whether the slot of a placement under way is still ahead; when it is over, the placement needs a new one. The owner is
     * given the task of choosing it; who stands in for an owner who is gone is told here.
     *
     * @throws com.saypro.collaboration.foundation.NoSuch when there is no such placement
     */
    @Transactional
    public boolean isAhead(String placementId) {
        Placement placement = ledger.held(placementId);
        boolean ahead = placement.slot().isAfter(ledger.now());
        if (!ahead && placement.state() != NEEDS_SLOT && placement.state().isUnderWay()) {
            ContentEvent event = ledger.write(
                    placement.in(NEEDS_SLOT),
                    Kind.SLOT_MISSED,
                    "",
                    "Nothing went out on %s.".formatted(PublicationTimes.readable(placement.slot())));
            tellInTheOwnersPlace(placement, event);
        }
        return ahead;
    }

    private void tellInTheOwnersPlace(Placement placement, ContentEvent event) {
        ContentItem item = ledger.item(placement.item());
        Audience audience = notices.audience();
        if (audience.isOwnerGone(item)) {
            notices.tell(
                    audience.owners(item),
                    "",
                    "%s:slot-missed:%d".formatted(placement.id(), event.id()),
                    item.displayName() + " needs another slot",
                    List.of(
                            notices.line(placement, item) + ": the slot is over. " + event.detail(),
                            "Its owner is gone, so a lead of the department chooses a new slot, or withdraws this placement. The task is waiting to be claimed."),
                    item);
        }
    }

    /**
     * Takes back from the publishers everything of an item that is not live, because its approval fell, and tells them.
     * Placements are planned again; when the item is withdrawn or refused by then, they are withdrawn with it.
     *
     * @param why for the publishers to read, a sentence
     * @throws Refused when something of the item is live already
     */
    @Transactional
    public void callBack(String number, String why) {
        ledger.hold(number);
        ContentItem item = ledger.item(number);
        List<Placement> all = ledger.ofItem(number);
        all.stream()
                .filter(placement -> placement.state() == PlacementState.LIVE)
                .findFirst()
                .ifPresent(Publications::refuse);
        boolean over = item.state() == ContentState.WITHDRAWN || item.state() == ContentState.REFUSED;
        if (over) {
            all.stream()
                    .filter(placement -> placement.state() == PLANNED)
                    .forEach(placement -> ledger.write(placement.in(WITHDRAWN)));
        }
        callBack(
                all.stream().filter(placement -> placement.state().isUnderWay()).toList(),
                item,
                over ? WITHDRAWN : PLANNED,
                why);
    }

    private void callBack(List<Placement> underWay, ContentItem item, PlacementState next, String why) {
        Kind kind = next == WITHDRAWN ? Kind.PLACEMENT_WITHDRAWN : Kind.CALLED_BACK;
        Audience audience = notices.audience();
        Lines lines = new Lines();
        long last = 0;
        for (Placement placement : underWay) {
            last = ledger.write(placement.in(next), kind, "", why).id();
            process.ended(placement.id());
            lines.add(audience.publishers(placement), notices.keptBack(placement, item, " is not to be published."));
        }
        String cause = "%s:called-back:%d".formatted(item.number(), last);
        lines.forEach(
                "%s (%s) is taken back: %s".formatted(item.displayName(), item.number(), why),
                "Publish nothing of it.",
                (who, paragraphs) -> notices.tell(
                        List.of(who), "", cause, item.displayName() + " does not go out as planned", paragraphs, item));
    }

    private static void refuse(Placement live) {
        throw new Refused(
                "%s is live on %s already, so the whole item can no longer be taken back. Withdraw the placements that are still to come one by one."
                        .formatted(live.id(), live.channel().label()));
    }
}
