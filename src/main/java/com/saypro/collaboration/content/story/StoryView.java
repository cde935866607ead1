package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.publication.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item's story in the words people read.
 *
 * @param now what waits for somebody
 * @param versions oldest first
 * @param rounds oldest first
 * @param decisions what was decided about the whole item, oldest first
 * @param trail who did what when, oldest first
 */
public record StoryView(
        Header header,
        List<NowLine> now,
        List<VersionView> versions,
        List<RoundView> rounds,
        List<DecisionLine> decisions,
        List<PlacementLine> placements,
        List<TrailLine> trail) {

    /** As it reads at this moment. */
    public static StoryView of(ItemStory story, Instant now) {
        return new StoryView(
                Header.of(story),
                story.tasks().stream().map(task -> NowLine.of(task, story, now)).toList(),
                story.dossier().versions().stream()
                        .map(version -> VersionView.of(version, story.names()))
                        .toList(),
                story.dossier().rounds().stream()
                        .map(round -> RoundView.of(round, story))
                        .toList(),
                story.decisions().stream()
                        .map(decision -> DecisionLine.of(decision, story))
                        .toList(),
                story.placements().stream()
                        .map(placement -> PlacementLine.of(placement, story, now))
                        .toList(),
                Trail.of(story));
    }

    /**
     * These two versions side by side; the last two where there are no such ones; empty while there are not two.
     *
     * @param left number of a version, 0 for none in particular
     * @param right number of another one
     */
    public Optional<Comparison> comparison(int left, int right) {
        if (versions.size() < 2) {
            return Optional.empty();
        }
        int last = versions.size();
        boolean chosen = left != right && exists(left) && exists(right);
        return Optional.of(
                Comparison.of(versions.get((chosen ? left : last - 1) - 1), versions.get((chosen ? right : last) - 1)));
    }

    /** The names of the figures recorded of a placement, in order. */
    public List<String> figureNames() {
        return Figures.NAMES;
    }

    /** Whether figures were recorded of any placement. */
    public boolean isMeasured() {
        return placements.stream().anyMatch(placement -> placement.figures().isPresent());
    }

    private boolean exists(int number) {
        return number >= 1 && number <= versions.size();
    }
}
