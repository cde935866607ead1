package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvent.Kind;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Reasons;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The crisis stop: while it is set nothing new goes out, and what it held back stays held back until it is freed or withdrawn
 * item by item, also after the stop is lifted.
 */
@Service
public class CrisisStops {

    private static final String PAGE = "/calendar";

    private final CrisisFlag flag;
    private final Ledger ledger;
    private final StoppedPlacements stopped;
    private final PlacementRights rights;
    private final Notices notices;
    private final Directory directory;

    CrisisStops(
            CrisisFlag flag,
            Ledger ledger,
            StoppedPlacements stopped,
            PlacementRights rights,
            Notices notices,
            Directory directory) {
        this.flag = flag;
        this.ledger = ledger;
        this.stopped = stopped;
        this.rights = rights;
        this.notices = notices;
        this.directory = directory;
    }

    /** The stop in force, if one is. */
    @Transactional(readOnly = true)
    public Optional<CrisisStop> current() {
        return flag.current();
    }

    /** Whether this person may set, lift and free. */
    @Transactional(readOnly = true)
    public boolean mayAct(String person) {
        return rights.mayStop(person);
    }

    /** Everything that is held back, the earliest slot first. */
    @Transactional(readOnly = true)
    public List<Stopped> stopped() {
        return stopped.all();
    }

    /**
     * Holds back everything that is approved and not live. Publishers and owners are told. When this is over, nothing that
     * was not marked live or queued before can be any more.
     *
     * @throws NotAllowed when the person belongs neither to the crisis team nor to leadership
     * @throws Refused when there is no reason, or a stop is set already
     */
    @Transactional
    public void set(String person, String reason) {
        rights.mustStop(person);
        String why = Reasons.required(
                "reason",
                reason,
                "The reason is missing. Say why nothing may go out; everyone reads it in the calendar.");
        flag.alone().ifPresent(set -> {
            throw new Refused(
                    "reason",
                    "A crisis stop is set already, by %s since %s. Lift it before you set another one."
                            .formatted(directory.personName(set.person()), PublicationTimes.readable(set.since())));
        });
        long entry = flag.set(person, why, ledger.now());
        tell(stopped.hold(person, why, ledger.now()), person, why, entry);
    }

    /**
     * Lifts the stop. What it held back stays held back.
     *
     * @throws NotAllowed as {@link #set}
     * @throws Refused when there is no reason, or no stop is set
     */
    @Transactional
    public void lift(String person, String reason) {
        rights.mustStop(person);
        String why = Reasons.required("reason", reason, "The reason is missing. Say why content may go out again.");
        if (flag.alone().isEmpty()) {
            throw new Refused("reason", "No crisis stop is set, so there is none to lift.");
        }
        flag.lift(person, why, ledger.now());
    }

    /**
     * Lets one placement go out again, also while the stop is set. Publishers and owner are told.
     *
     * @throws NotAllowed as {@link #set}
     * @throws Refused when there is no reason, or the placement is not held back
     */
    @Transactional
    public void free(String placementId, String person, String reason) {
        rights.mustStop(person);
        Placement placement = ledger.held(placementId);
        String why = Reasons.required("reason", reason, "The reason is missing. Say why this one may go out again.");
        if (!placement.stopped() || !placement.state().isOpen()) {
            throw new Refused("reason", "This placement is not held back, so there is nothing to free.");
        }
        ContentEvent event = ledger.write(placement.stopped(false), Kind.FREED, person, why);
        ContentItem item = ledger.item(placement.item());
        notices.tell(
                notices.audience().concerned(placement, item),
                person,
                "%s:freed:%d".formatted(placement.id(), event.id()),
                item.displayName() + " may go out again",
                List.of("%s was freed from the crisis stop by %s: %s"
                        .formatted(notices.line(placement, item), directory.personName(person), why)),
                item);
    }

    private void tell(List<Placement> held, String person, String why, long entry) {
        Map<String, ContentItem> items = ledger.items(held);
        Audience audience = notices.audience();
        Lines lines = new Lines();
        for (Placement placement : held) {
            ContentItem item = items.get(placement.item());
            lines.add(audience.concerned(placement, item), notices.keptBack(placement, item, " is held back."));
        }
        lines.forEach(
                "%s stopped everything that was to go out: %s".formatted(directory.personName(person), why),
                "Nothing of this may go out until the crisis team or leadership frees it.",
                (who, paragraphs) -> notices.tell(
                        List.of(who),
                        "",
                        "crisis-stop:set:" + entry,
                        "Crisis stop: nothing goes out",
                        paragraphs,
                        PAGE,
                        "Open the calendar"));
    }
}
