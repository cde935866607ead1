package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvents;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.PublicationTimes;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes out of an approved item. */
@Service
public class Publications {

    private final Placements placements;
    private final ContentEvents events;
    private final Clock clock;

    Publications(Placements placements, ContentEvents events, Clock clock) {
        this.placements = placements;
        this.events = events;
        this.clock = clock;
    }

    /** Each planned placement of an approved item takes its place in the calendar. */
    @Transactional
    public void schedule(String number) {
        for (Placement placement : placements.findByItemOrderByNumber(number)) {
            if (placement.state() == PlacementState.PLANNED) {
                placements.save(placement.in(PlacementState.SCHEDULED));
                events.save(ContentEvent.of(
                        placement,
                        ContentEvent.Kind.SCHEDULED,
                        "",
                        "For " + PublicationTimes.readable(placement.slot()) + ".",
                        clock.instant()));
            }
        }
    }

    /** Every placement of the item that is on its way is planned again: its approval counts no longer. */
    @Transactional
    public void callBack(String number, String why) {
        List<Placement> underWay = placements.findByItemOrderByNumber(number).stream()
                .filter(placement -> placement.state().isUnderWay())
                .map(placement -> placement.in(PlacementState.PLANNED))
                .toList();
        placements.saveAll(underWay);
    }
}
