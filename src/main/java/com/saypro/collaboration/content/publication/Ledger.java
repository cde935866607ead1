package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvents;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where placements are changed: the crisis flag first, then the item, both held to the end of the transaction; what is read
 * after that is what counts.
 */
@Component
class Ledger {

    private final CrisisFlag flag;
    private final Placements placements;
    private final ContentItems items;
    private final ContentEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(
            CrisisFlag flag,
            Placements placements,
            ContentItems items,
            ContentEvents events,
            JdbcClient jdbc,
            Clock clock) {
        this.flag = flag;
        this.placements = placements;
        this.items = items;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds the item of a placement and reads the placement. */
    Placement held(String placementId) {
        int end = placementId.lastIndexOf("-P");
        hold(end < 0 ? placementId : placementId.substring(0, end));
        return placement(placementId);
    }

    /** A placement as it is now, without holding anything. */
    Placement placement(String placementId) {
        return placements
                .findById(placementId)
                .orElseThrow(() -> new Refused("There is no placement %s.".formatted(placementId)));
    }

    /** Holds an item and everything that goes out of it; the stop in force, if one is. */
    Optional<CrisisStop> hold(String number) {
        Optional<CrisisStop> stop = flag.share();
        jdbc.sql("select number from saypro.content_item where number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
        return stop;
    }

    ContentItem item(String number) {
        return items.get(number);
    }

    /** The items of these placements by number. */
    Map<String, ContentItem> items(List<Placement> placements) {
        return items
                .findByNumberIn(
                        placements.stream().map(Placement::item).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ContentItem::number, Function.identity()));
    }

    List<Placement> ofItem(String number) {
        return placements.findByItemOrderByNumber(number);
    }

    /** Saves what became of a placement, with its event. */
    ContentEvent write(Placement changed, ContentEvent.Kind kind, String person, String detail) {
        placements.save(changed);
        return events.save(ContentEvent.of(changed, kind, person, detail, now()));
    }

    /** What happened to a placement besides what was saved with it. */
    void event(Placement placement, ContentEvent.Kind kind, String person, String detail) {
        events.save(ContentEvent.of(placement, kind, person, detail, now()));
    }

    /** Saves a placement about which there is nothing to say. */
    void write(Placement changed) {
        placements.save(changed);
    }

    void write(ContentItem changed) {
        items.save(changed);
    }

    /** The item is planned for the earliest slot that is still open. */
    void follow(String number) {
        ContentItem item = items.get(number);
        ofItem(number).stream()
                .filter(placement -> placement.state().isOpen())
                .map(Placement::slot)
                .min(Comparator.naturalOrder())
                .filter(earliest -> !earliest.equals(item.plannedPublication()))
                .ifPresent(earliest -> items.save(item.plannedAt(earliest)));
    }

    Instant now() {
        return clock.instant();
    }
}
