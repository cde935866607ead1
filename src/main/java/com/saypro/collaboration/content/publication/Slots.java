package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.PlacementState.NEEDS_SLOT;
import static com.saypro.collaboration.content.PlacementState.PLANNED;
import static com.saypro.collaboration.content.PlacementState.QUEUED;
import static com.saypro.collaboration.content.PlacementState.SCHEDULED;

import com.saypro.collaboration.content.AgreedDays;
import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvent.Kind;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a placement goes out: moved by those to whom it belongs, chosen anew where the old slot did not hold. */
@Service
public class Slots {

    private static final String STEP = "publish";

    private final Ledger ledger;
    private final PlacementRights rights;
    private final AgreedDays agreedDays;
    private final Notices notices;
    private final PublicationProcess process;
    private final Deadlines deadlines;

    Slots(
            Ledger ledger,
            PlacementRights rights,
            AgreedDays agreedDays,
            Notices notices,
            PublicationProcess process,
            Deadlines deadlines) {
        this.ledger = ledger;
        this.rights = rights;
        this.agreedDays = agreedDays;
        this.notices = notices;
        this.process = process;
        this.deadlines = deadlines;
    }

    /** Whether this person may move the placement now. */
    @Transactional(readOnly = true)
    public boolean mayMove(ContentItem item, Placement placement, String person) {
        return isMovable(item, placement) && rights.mayManage(item, person);
    }

    static boolean isMovable(ContentItem item, Placement placement) {
        return placement.state().isOpen() && item.state() != ContentState.DRAFT && item.state() != ContentState.REWORK;
    }

    /**
     * Moves a placement that is not live yet to another slot in the future. What was queued has to be queued again. Publishers
     * and owner are told; the owner alone while the item is not approved. A slot is planning and no part of a version, so
     * sign-offs stay.
     *
     * @throws com.saypro.collaboration.foundation.NotAllowed when the person is neither the owner nor a lead of the owning
     *     department or of content
     * @throws Refused when the slot is not in the future, is the one it has, or lies outside the days that a light review counts
     *     for, or the placement is live or withdrawn
     */
    @Transactional
    public void move(String placementId, String person, Instant slot) {
        Placement placement = ledger.held(placementId);
        ContentItem item = ledger.item(placement.item());
        rights.mustManage(item, person);
        if (item.state() == ContentState.DRAFT || item.state() == ContentState.REWORK) {
            throw new Refused(
                    "slot",
                    "%s is being written. Change its dates in the task of whoever writes it.".formatted(item.number()));
        }
        if (!slot.isAfter(ledger.now())) {
            throw new Refused(
                    "slot", "%s is over. Choose a slot in the future.".formatted(PublicationTimes.readable(slot)));
        }
        moved(placement, item, person, slot);
        if (placement.state() != PLANNED) {
            process.slotMoved(placementId);
        }
    }

    /**
     * The slot chosen in the task that asks for a new one.
     *
     * @throws Refused when the slot leaves the publisher no time, or the placement needs no slot any more
     */
    @Transactional
    public void choose(String placementId, String person, Instant slot) {
        Placement placement = ledger.held(placementId);
        if (placement.state() != NEEDS_SLOT) {
            throw new Refused("slot", "This placement needs no new slot any more.");
        }
        ContentItem item = ledger.item(placement.item());
        rights.mustManage(item, person);
        Instant earliest = earliest(item);
        if (slot.isBefore(earliest)) {
            throw new Refused(
                    "slot",
                    "The slot leaves the publisher no time. With %s urgency the earliest possible is %s."
                            .formatted(item.urgency().id(), PublicationTimes.readable(earliest)));
        }
        moved(placement, item, person, slot);
    }

    /**
     * @throws com.saypro.collaboration.foundation.NotAllowed when the person is neither the owner nor a lead of the owning
     *     department or of content
     */
    @Transactional(readOnly = true)
    public void mustChoose(String placementId, String person) {
        rights.mustManage(ledger.item(ledger.placement(placementId).item()), person);
    }

    private Instant earliest(ContentItem item) {
        return deadlines.of(STEP, item.urgency().id(), ledger.now()).due();
    }

    private void moved(Placement placement, ContentItem item, String person, Instant slot) {
        if (!placement.state().isOpen()) {
            throw new Refused(
                    "slot",
                    "This placement is %s, so its slot can no longer be moved."
                            .formatted(placement.state().id()));
        }
        if (slot.equals(placement.slot()) && placement.state() != NEEDS_SLOT) {
            throw new Refused("slot", "This is the slot it has already. Choose another one.");
        }
        agreedDays.mustCover(item.number(), slot);
        Placement changed = placement.at(slot).in(placement.state() == PLANNED ? PLANNED : SCHEDULED);
        ContentEvent event = ledger.write(
                changed,
                Kind.SLOT_MOVED,
                person,
                "From %s to %s."
                        .formatted(PublicationTimes.readable(placement.slot()), PublicationTimes.readable(slot)));
        ledger.follow(item.number());
        tell(placement, changed, item, person, event);
    }

    private void tell(Placement before, Placement after, ContentItem item, String person, ContentEvent event) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(notices.line(after, item) + ": the slot was moved. " + event.detail());
        if (before.state() == QUEUED) {
            paragraphs.add("It was queued in the tool. Take it out there and queue it again for the new slot.");
        }
        Audience audience = notices.audience();
        notices.tell(
                before.state() == PLANNED ? audience.owners(item) : audience.concerned(after, item),
                person,
                "%s:slot-moved:%d".formatted(after.id(), event.id()),
                item.displayName() + " has another slot",
                paragraphs,
                item);
    }
}
