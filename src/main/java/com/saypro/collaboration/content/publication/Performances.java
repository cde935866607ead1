package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentEvent.Kind;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of what went live: recorded once for all placements of an item, corrected one by one. */
@Service
public class Performances {

    private static final String LIST = "figures";

    private final Ledger ledger;
    private final PerformanceRows rows;
    private final PlacementRights rights;
    private final Publishers publishers;
    private final Directory directory;

    Performances(
            Ledger ledger, PerformanceRows rows, PlacementRights rights, Publishers publishers, Directory directory) {
        this.ledger = ledger;
        this.rows = rows;
        this.rights = rights;
        this.publishers = publishers;
        this.directory = directory;
    }

    /** The figures that count, by placement; empty before any were recorded. */
    @Transactional(readOnly = true)
    public List<Performance> ofItem(String number) {
        return rows.latestOf(number);
    }

    /** The live placements of an item, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Placement> live(String number) {
        return ledger.ofItem(number).stream()
                .filter(placement -> placement.state() == PlacementState.LIVE)
                .toList();
    }

    /**
     * The placement that went live last.
     *
     * @throws Refused when none is live
     */
    @Transactional(readOnly = true)
    public Placement last(String number) {
        return live(number).stream()
                .max(Comparator.comparing(
                                (Placement placement) -> placement.live().liveAt())
                        .thenComparing(Placement::number))
                .orElseThrow(() -> new Refused("Nothing of %s is live, so it has no figures.".formatted(number)));
    }

    /** @throws NotAllowed when the person neither is in the department that published the last placement nor leads it */
    @Transactional
    public void mustRecord(String number, String person) {
        rights.mustPublish(last(number).channel(), person, "record these figures");
    }

    /**
     * Records the figures of every live placement of an item.
     *
     * @param figures by id of the placement
     * @throws NotAllowed as {@link #mustRecord}
     * @throws Refused when a live placement is missing, or one is there that is not a live one of this item
     */
    @Transactional
    public void record(String number, String person, Map<String, Figures> figures) {
        ledger.hold(number);
        mustRecord(number, person);
        List<Placement> live = live(number);
        Set<String> ids = live.stream().map(Placement::id).collect(Collectors.toCollection(TreeSet::new));
        if (!ids.equals(figures.keySet())) {
            throw new Refused(
                    LIST,
                    "The rows are not those of this content. There is to be one row each for: %s."
                            .formatted(String.join(", ", ids)));
        }
        live.forEach(placement -> append(placement, figures.get(placement.id()), person));
    }

    /** The channels whose figures this person may correct. */
    @Transactional
    public Set<Channel> correctable(String person) {
        return directory
                .person(person)
                .map(one -> Stream.of(Channel.values())
                        .filter(channel -> one.isIn("content-lead")
                                || one.isIn(publishers.of(channel).group()))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Whether this person may correct the figures of the placement. */
    @Transactional
    public boolean mayCorrect(Placement placement, String person) {
        return placement.state() == PlacementState.LIVE && correctable(person).contains(placement.channel());
    }

    /**
     * Records other figures for one placement; from then on these count. The earlier ones are kept.
     *
     * @throws NotAllowed when the person belongs neither to the channel's publishers nor to the leads of content
     * @throws Refused when the placement is not live
     */
    @Transactional
    public void correct(String placementId, String person, Figures figures) {
        Placement placement = ledger.held(placementId);
        ContentItem item = ledger.item(placement.item());
        if (placement.state() != PlacementState.LIVE) {
            throw new Refused(LIST, "%s is not live, so it has no figures.".formatted(placementId));
        }
        if (!mayCorrect(placement, person)) {
            throw new NotAllowed("Only %s, who publish on %s, and the lead of Content may correct figures of %s."
                    .formatted(
                            directory.groupName(
                                    publishers.of(placement.channel()).group()),
                            placement.channel().label(),
                            item.displayName()));
        }
        append(placement, figures, person);
    }

    private void append(Placement placement, Figures figures, String person) {
        rows.append(placement.item(), placement.id(), figures, person, ledger.now());
        ledger.event(placement, Kind.MEASURED, person, figures.notAvailable());
    }
}
