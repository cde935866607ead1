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

/** Opens a new version of an item that is being reviewed, awaits approval, or is approved and not live yet. */
@Service
public class NewVersions {

    private static final Set<ContentState> POSSIBLE =
            EnumSet.of(ContentState.IN_REVIEW, ContentState.AWAITING_APPROVAL, ContentState.APPROVED);

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentEvents events;
    private final Rounds rounds;
    private final Placements placements;
    private final Custodians custodians;
    private final Announcements announcements;
    private final Publications publications;
    private final ApprovalProcess process;
    private final Clock clock;

    NewVersions(
            Dossiers dossiers,
            ContentItems items,
            ContentEvents events,
            Rounds rounds,
            Placements placements,
            Custodians custodians,
            Announcements announcements,
            Publications publications,
            ApprovalProcess process,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.events = events;
        this.rounds = rounds;
        this.placements = placements;
        this.custodians = custodians;
        this.announcements = announcements;
        this.publications = publications;
        this.process = process;
        this.clock = clock;
    }

    /** Whether the person may open a new version of the item now. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Dossier dossier, String person) {
        return custodians.has(dossier.item(), person)
                && POSSIBLE.contains(dossier.item().state())
                && !isBeingRefused(dossier)
                && !placements.anyLive(dossier.item().number());
    }

    /**
     * Sends the item to rework: open reviews or the open final approval are over, an approval counts no longer, and everyone
     * concerned is told.
     *
     * @throws NotAllowed when the person is not the owner, in no lead group of the owning department and no lead of content
     * @throws Refused when there is no reason, something of it is live, or the item is in no such state
     */
    @Transactional
    public void open(String number, String person, String reason) {
        rounds.lock(number);
        publications.hold(number);
        Dossier dossier = dossiers.of(number);
        ContentItem item = dossier.item();
        custodians.mustHave(item, person, "open a new version of");
        String text = Reasons.required(
                "reason",
                reason,
                "The reason is missing. Say why there is a new version; everyone concerned reads it.");
        mustBePossible(dossier);
        Instant now = clock.instant();
        boolean approved = item.state() == ContentState.APPROVED;
        if (approved) {
            publications.callBack(number, text);
        } else {
            rounds.close(number, dossier.round(), RoundOutcome.SUPERSEDED, now);
        }
        events.save(ContentEvent.of(number, ContentEvent.Kind.NEW_VERSION_OPENED, person, text, now));
        items.save(dossiers.of(number).item().reopened());
        announcements.newVersionOpened(dossier, person, text, process.atWork(number));
        if (approved) {
            process.reopened(number);
        } else {
            process.newVersionOpened(number);
        }
    }

    private void mustBePossible(Dossier dossier) {
        if (placements.anyLive(dossier.item().number())) {
            throw new Refused(
                    "A part of this content is live already, so there is no new version of it. Withdraw the placements that are still to come, and submit the change as new content.");
        }
        if (dossier.item().state() == ContentState.DISPUTED) {
            throw new Refused(
                    "This content is in dispute. The lead of content decides whether there is another version.");
        }
        if (isBeingRefused(dossier)) {
            throw new Refused(
                    "A department has refused this version. When the others have answered, the lead of content decides whether there is another version.");
        }
        if (!POSSIBLE.contains(dossier.item().state())) {
            throw new Refused(
                    "A new version can be opened while the content is reviewed, awaits final approval, or is approved; this content is in the state \"%s\"."
                            .formatted(dossier.item().state().label()));
        }
    }

    /** After a refusal only the lead of content decides whether there is another version. */
    private static boolean isBeingRefused(Dossier dossier) {
        return dossier.item().state() == ContentState.IN_REVIEW && dossier.isRefused();
    }
}
