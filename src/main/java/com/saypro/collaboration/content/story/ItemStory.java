package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.Dossier;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.publication.Collision;
import com.saypro.collaboration.content.publication.Performance;
import java.util.List;
import java.util.Optional;

/**
 * An item with everything that was said, decided and done about it.
 *
 * @param decisions what was decided about the whole item, oldest first
 * @param events what happened beside versions, reviews and decisions, oldest first
 * @param placements where it goes out, by number
 * @param figures what was recorded of its placements
 * @param collisions what comes too close to its placements
 * @param tasks what waits for somebody now
 */
public record ItemStory(
        Dossier dossier,
        List<ContentDecision> decisions,
        List<ContentEvent> events,
        List<Placement> placements,
        List<Performance> figures,
        List<Collision> collisions,
        List<OpenTask> tasks,
        Names names) {

    public ContentItem item() {
        return dossier.item();
    }

    /** Whether anybody has decided anything about it yet. */
    public boolean isDecided() {
        return !decisions.isEmpty()
                || dossier.reviews().stream()
                        .anyMatch(review -> review.signOff().isPresent());
    }

    /** Whether the person owns, wrote, reviewed or decided it. */
    public boolean tookPart(String person) {
        return dossier.makers().contains(person)
                || dossier.allReviewers().contains(person)
                || decisions.stream().anyMatch(decision -> decision.decidedBy().equals(person));
    }

    /** The placement with this id. */
    public Optional<Placement> placement(String id) {
        return placements.stream()
                .filter(placement -> placement.id().equals(id))
                .findFirst();
    }

    /** {@code version 2 (0123abcd)}. */
    String versionName(int number) {
        return "version %d (%s)"
                .formatted(
                        number,
                        dossier.version(number).map(ContentVersion::code).orElse(""));
    }
}
