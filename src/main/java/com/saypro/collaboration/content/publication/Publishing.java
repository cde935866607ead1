package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.PlacementState.LIVE;
import static com.saypro.collaboration.content.PlacementState.NEEDS_SLOT;
import static com.saypro.collaboration.content.PlacementState.QUEUED;
import static com.saypro.collaboration.content.PlacementState.SCHEDULED;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvent.Kind;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Reasons;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a channel's publishers answer, and nobody else, whoever handed them the task. Nothing is marked queued or live while a crisis stop holds it back. */
@Service
public class Publishing {

    private static final int LONGEST_REFERENCE = 200;

    private final Ledger ledger;
    private final PlacementRights rights;
    private final StoppedPlacements stopped;
    private final ContentVersions versions;
    private final Publishers publishers;
    private final Settlement settlement;
    private final Notices notices;
    private final Directory directory;

    Publishing(
            Ledger ledger,
            PlacementRights rights,
            StoppedPlacements stopped,
            ContentVersions versions,
            Publishers publishers,
            Settlement settlement,
            Notices notices,
            Directory directory) {
        this.ledger = ledger;
        this.rights = rights;
        this.stopped = stopped;
        this.versions = versions;
        this.publishers = publishers;
        this.settlement = settlement;
        this.notices = notices;
        this.directory = directory;
    }

    /** @throws NotAllowed when the person neither is in the department that publishes on the placement's channel nor leads it */
    @Transactional
    public void mustPublish(String placementId, String person) {
        mustPublish(ledger.placement(placementId), person);
    }

    private void mustPublish(Placement placement, String person) {
        rights.mustPublish(placement.channel(), person, "publish this");
    }

    /**
     * The approved version waits in the channel's tool for its slot.
     *
     * @param code code of the version that was queued
     * @param reference name of the queue or number in the tool; may be empty
     * @throws NotAllowed as {@link #mustPublish}
     * @throws Refused when a crisis stop holds it back, it is not the approved version, or the slot is over
     */
    @Transactional
    public void queued(String placementId, String person, String code, String reference) {
        Placement placement = waiting(placementId, person, SCHEDULED);
        mustBeApproved(placement, code);
        if (!placement.slot().isAfter(ledger.now())) {
            throw new Refused(
                    "answer",
                    "The slot, %s, is over, so nothing can be queued for it. Say that it is live, or that it was not possible."
                            .formatted(PublicationTimes.readable(placement.slot())));
        }
        String where = reference.strip();
        if (where.length() > LONGEST_REFERENCE) {
            throw new Refused(
                    "queueReference",
                    "The reference has %,d characters. At most %,d are allowed."
                            .formatted(where.length(), LONGEST_REFERENCE));
        }
        ledger.write(placement.in(QUEUED), Kind.QUEUED, person, where);
    }

    /**
     * The approved version is live.
     *
     * @param code code of the version that went live
     * @param proof https address or message id, as the channel asks for
     * @throws NotAllowed as {@link #mustPublish}
     * @throws Refused when a crisis stop holds it back, it is not the approved version, or the proof is none
     */
    @Transactional
    public void live(String placementId, String person, String code, String proof) {
        Placement placement = waiting(placementId, person, SCHEDULED);
        mustBeApproved(placement, code);
        goLive(placement, person, proof);
    }

    /** What was queued is live; as {@link #live}, for the version that was queued. */
    @Transactional
    public void confirmLive(String placementId, String person, String proof) {
        goLive(waiting(placementId, person, QUEUED), person, proof);
    }

    /**
     * It cannot go out at its slot; the owner is told why and chooses a new one.
     *
     * @throws NotAllowed as {@link #mustPublish}
     * @throws Refused when there is no reason
     */
    @Transactional
    public void notPossible(String placementId, String person, String reason) {
        Placement placement = ledger.held(placementId);
        mustPublish(placement, person);
        mustBe(placement, SCHEDULED, QUEUED);
        String why = Reasons.required(
                "reason",
                reason,
                "The reason is missing. Say why it was not possible, so that the owner can act on it.");
        ContentEvent event = ledger.write(placement.in(NEEDS_SLOT), Kind.NOT_POSSIBLE, person, why);
        ContentItem item = ledger.item(placement.item());
        notices.tell(
                notices.audience().owners(item),
                person,
                "%s:not-possible:%d".formatted(placement.id(), event.id()),
                "%s could not be published on %s"
                        .formatted(item.displayName(), placement.channel().label()),
                List.of(
                        "%s could not be published. %s: %s"
                                .formatted(notices.line(placement, item), directory.personName(person), why),
                        "Choose a new slot, or withdraw this placement; you have a task for it."),
                item);
    }

    private void goLive(Placement placement, String person, String proof) {
        String where = publishers.of(placement.channel()).proof().checked(proof);
        ledger.write(placement.live(new Placement.Live(where, ledger.now())), Kind.LIVE, person, where);
        ledger.follow(placement.item());
        settlement.afterChange(placement.item(), person, "");
    }

    private Placement waiting(String placementId, String person, PlacementState state) {
        Placement placement = ledger.held(placementId);
        mustPublish(placement, person);
        mustBe(placement, state);
        if (placement.stopped()) {
            throw new Refused(
                    "answer",
                    "A crisis stop holds this back: \"%s\". Nothing of it may go out. Wait until the crisis team or leadership frees it on the calendar page; if it is out already, take it down and tell them."
                            .formatted(stopped.reason(placement)));
        }
        return placement;
    }

    private void mustBeApproved(Placement placement, String code) {
        int approved = ledger.item(placement.item()).approvedVersion();
        ContentVersion version = versions.findByItemOrderByNumber(placement.item()).stream()
                .filter(one -> one.number() == approved)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "version", "No version of this item is approved any more. Nothing of it may go out."));
        if (!version.code().equals(code)) {
            throw new Refused(
                    "version",
                    "Only the approved version may be published: version %d, code %s. Choose it, and publish exactly that text."
                            .formatted(version.number(), version.code()));
        }
    }

    private static void mustBe(Placement placement, PlacementState... allowed) {
        if (List.of(allowed).contains(placement.state())) {
            return;
        }
        throw new Refused(
                "answer",
                placement.state() == LIVE
                        ? "This placement is live already. Nothing is left to answer."
                        : "This placement is in the state \"%s\" by now. Open the task again to see what is to be done."
                                .formatted(placement.state().label()));
    }
}
