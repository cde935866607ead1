package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.PublicationTimes.readable;

import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvents;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.directory.Directory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A placement in the words people read, as maps and lists of text: what its forms show. Missing values are empty. */
@Component
public class PlacementView {

    private final Placements placements;
    private final ContentItems items;
    private final ContentVersions versions;
    private final ContentEvents events;
    private final Collisions collisions;
    private final StoppedPlacements stopped;
    private final Publishers publishers;
    private final Directory directory;
    private final Clock clock;

    PlacementView(
            Placements placements,
            ContentItems items,
            ContentVersions versions,
            ContentEvents events,
            Collisions collisions,
            StoppedPlacements stopped,
            Publishers publishers,
            Directory directory,
            Clock clock) {
        this.placements = placements;
        this.items = items;
        this.versions = versions;
        this.events = events;
        this.collisions = collisions;
        this.stopped = stopped;
        this.publishers = publishers;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the publisher needs: the approved version as the only choice, the slot, what is close to it. */
    public Map<String, Object> publish(String placementId) {
        Placement placement = placements.get(placementId);
        ContentItem item = items.get(placement.item());
        ContentVersion version = approved(item);
        Map<String, Object> shown = facts(placement, item);
        shown.put(
                "version",
                Map.of(
                        "number", version.number(),
                        "code", version.code(),
                        "text", version.body(),
                        "link", version.link(),
                        "label", version.versionLabel()));
        shown.put(
                "versions",
                List.of(Map.of(
                        "label", "Version %d, code %s".formatted(version.number(), version.code()),
                        "value", version.code())));
        shown.put("collisions", rows(collisions.of(placementId)));
        Optional<ContentEvent> queued = last(placement, ContentEvent.Kind.QUEUED);
        shown.put(
                "queuedBy",
                queued.map(event -> directory.personName(event.person())).orElse(""));
        shown.put("queueReference", queued.map(ContentEvent::detail).orElse(""));
        return shown;
    }

    /** What the owner needs: why a new slot is asked for, and what else goes out on the channel. */
    public Map<String, Object> chooseSlot(String placementId) {
        Placement placement = placements.get(placementId);
        Map<String, Object> shown = facts(placement, items.get(placement.item()));
        shown.put(
                "why",
                last(placement, ContentEvent.Kind.NOT_POSSIBLE)
                        .map(event -> "%s could not publish it: %s"
                                .formatted(directory.personName(event.person()), event.detail()))
                        .orElse("Its slot was over before it could be published."));
        shown.put("others", rows(collisions.onSameChannel(placementId, clock.instant())));
        return shown;
    }

    private Map<String, Object> facts(Placement placement, ContentItem item) {
        Publisher publisher = publishers.of(placement.channel());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("placement", placement.id());
        facts.put("number", item.number());
        facts.put("title", item.displayName());
        facts.put("kindName", item.kind().label());
        facts.put("departmentName", directory.groupName(item.department()));
        facts.put("ownerName", directory.personName(item.owner()));
        facts.put("channel", placement.channel().label());
        facts.put("label", placement.label());
        facts.put("slot", PublicationTimes.readable(placement.slot()));
        facts.put("tool", publisher.tool());
        facts.put("proof", publisher.proof().id());
        facts.put("stopped", placement.stopped() ? stopped.reason(placement) : "");
        return facts;
    }

    /** The approved version; while the approval is being written down, the one it is about. */
    private ContentVersion approved(ContentItem item) {
        return versions.findByItemOrderByNumber(item.number()).stream()
                .filter(version -> version.number() == item.approvedVersion())
                .findFirst()
                .or(() -> versions.findFirstByItemOrderByNumberDesc(item.number()))
                .orElseThrow();
    }

    private Optional<ContentEvent> last(Placement placement, ContentEvent.Kind kind) {
        return events.findByItemOrderById(placement.item()).stream()
                .filter(event -> event.placement().equals(placement.id()))
                .reduce((earlier, later) -> later)
                .filter(event -> event.kind() == kind);
    }

    private static List<Map<String, String>> rows(List<Collision> close) {
        return close.stream()
                .map(one -> Map.of(
                        "slot", readable(one.otherSlot()),
                        "title", one.otherTitle().isEmpty() ? one.otherItem() : one.otherTitle(),
                        "placement", one.otherId()))
                .toList();
    }
}
