package com.saypro.collaboration.content;

import static com.saypro.collaboration.content.ContentState.DRAFT;
import static com.saypro.collaboration.content.ContentState.REWORK;

import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an author does with a draft or in rework: hand in the next version, or withdraw the item. */
@Service
public class Authoring {

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentVersions versions;
    private final ContentDecisions decisions;
    private final Placements placements;
    private final PublicationTimes times;
    private final Clock clock;

    Authoring(
            Dossiers dossiers,
            ContentItems items,
            ContentVersions versions,
            ContentDecisions decisions,
            Placements placements,
            PublicationTimes times,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.versions = versions;
        this.decisions = decisions;
        this.placements = placements;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Freezes the draft as the item's next version, to be reviewed.
     *
     * @throws Refused when this kind of content needs more than the draft says, or the planned publication leaves no time
     */
    @Transactional
    public ContentVersion handIn(String number, String author, Draft draft) {
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(DRAFT, REWORK);
        ContentItem written = dossier.item().written(draft);
        times.mustBeReachable(draft.plannedPublication(), written.urgency());
        items.save(written);
        plan(written);
        int next = dossier.versions().size() + 1;
        return versions.save(ContentVersion.frozen(number, next, author, clock.instant(), draft));
    }

    private void plan(ContentItem item) {
        placements.deleteAll(placements.findByItemOrderByNumber(item.number()));
        List<Channel> channels = item.channels().stream().sorted().toList();
        placements.saveAll(IntStream.range(0, channels.size())
                .mapToObj(index ->
                        Placement.planned(item.number(), index + 1, channels.get(index), "", item.plannedPublication()))
                .toList());
    }

    /**
     * Records that the author takes the item back; announcing it ends its way.
     *
     * @throws Refused when there is no reason
     */
    @Transactional
    public void withdraw(String number, String author, String reason) {
        if (reason.isBlank()) {
            throw new Refused(
                    "withdrawReason",
                    "The reason is missing. Say why the content is withdrawn; everyone concerned reads it.");
        }
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(DRAFT, REWORK);
        decisions.save(new ContentDecision(
                null, number, dossier.round(), Verdict.WITHDRAW, author, reason.strip(), clock.instant()));
    }
}
