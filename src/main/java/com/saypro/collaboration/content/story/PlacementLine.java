package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.publication.Performance;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A placement as people read it.
 *
 * @param label what goes out there; empty when the item's title says it
 * @param medium what is shown there, for example {@code Image}
 * @param slotEntry its slot in Johannesburg as a browser's date and time field holds it
 * @param late whether its slot is over and it is not out
 * @param address https address or message id; empty before it is live
 * @param isLink whether the address can be opened
 * @param liveAt empty before it is live
 * @param close what else goes out on the channel within half an hour
 */
public record PlacementLine(
        String id,
        String channel,
        String label,
        String medium,
        String state,
        String slot,
        String slotEntry,
        boolean stopped,
        boolean late,
        String address,
        boolean isLink,
        String liveAt,
        List<Neighbour> close,
        Optional<FiguresLine> figures) {

    /** Another placement that goes out too close to this one. */
    public record Neighbour(String item, String title, String slot) {}

    /** @param values in the order of {@code Figures.NAMES}; a dash where there is none */
    public record FiguresLine(List<String> values, String notAvailable, String recorded) {}

    private static final String NONE = "–";
    private static final DateTimeFormatter ENTRY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(BusinessZone.SAYPRO);

    static PlacementLine of(Placement placement, ItemStory story, Instant now) {
        String address = placement.live() == null ? "" : placement.live().address();
        return new PlacementLine(
                placement.id(),
                placement.channel().label(),
                placement.label(),
                placement.medium().label(),
                placement.state().label(),
                PublicationTimes.readable(placement.slot()),
                ENTRY.format(placement.slot()),
                placement.stopped() && placement.state().isOpen(),
                placement.state().isOpen() && placement.slot().isBefore(now),
                address,
                address.startsWith("https://"),
                placement.live() == null
                        ? ""
                        : PublicationTimes.readable(placement.live().liveAt()),
                placement.state() == PlacementState.WITHDRAWN ? List.of() : neighbours(placement, story),
                story.figures().stream()
                        .filter(one -> one.placement().equals(placement.id()))
                        .findFirst()
                        .map(one -> figures(one, story.names())));
    }

    private static List<Neighbour> neighbours(Placement placement, ItemStory story) {
        return story.collisions().stream()
                .filter(one -> one.id().equals(placement.id()))
                .map(one -> new Neighbour(
                        one.otherItem(),
                        one.otherTitle().isEmpty() ? one.otherItem() : one.otherTitle(),
                        PublicationTimes.readable(one.otherSlot())))
                .toList();
    }

    private static FiguresLine figures(Performance performance, Names names) {
        return new FiguresLine(
                performance.figures().byName().values().stream()
                        .map(figure -> figure == null ? NONE : String.format(Locale.ENGLISH, "%,d", figure))
                        .toList(),
                performance.figures().notAvailable(),
                "%s, %s"
                        .formatted(
                                names.person(performance.recordedBy()),
                                PublicationTimes.readable(performance.recordedAt())));
    }
}
