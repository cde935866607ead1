package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.ContentDecisions;
import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvents;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Dossier;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.TakenBack;
import com.saypro.collaboration.content.publication.Collisions;
import com.saypro.collaboration.content.publication.Performance;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.directory.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads all there is to tell about an item, in the same number of statements however much it is. */
@Service
public class ItemStories {

    private final ContentItems items;
    private final Dossiers dossiers;
    private final ContentDecisions decisions;
    private final ContentEvents events;
    private final Placements placements;
    private final Performances performances;
    private final Collisions collisions;
    private final OpenWork openWork;
    private final Directory directory;

    ItemStories(
            ContentItems items,
            Dossiers dossiers,
            ContentDecisions decisions,
            ContentEvents events,
            Placements placements,
            Performances performances,
            Collisions collisions,
            OpenWork openWork,
            Directory directory) {
        this.items = items;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.events = events;
        this.placements = placements;
        this.performances = performances;
        this.collisions = collisions;
        this.openWork = openWork;
        this.directory = directory;
    }

    /** The item's story; empty when there is no such item. */
    @Transactional(readOnly = true)
    public Optional<ItemStory> of(String number) {
        return items.findById(number).map(item -> told(number));
    }

    private ItemStory told(String number) {
        Dossier dossier = dossiers.of(number);
        List<ContentDecision> taken = decisions.findByItemOrderById(number);
        List<ContentEvent> happened = events.findByItemOrderById(number);
        List<Placement> places = placements.findByItemOrderByNumber(number);
        List<Performance> figures = performances.ofItem(number);
        List<OpenTask> tasks =
                openWork.about(Stream.concat(Stream.of(number), places.stream().map(Placement::id))
                        .toList());
        Set<String> people = new TreeSet<>(dossier.makers());
        people.addAll(dossier.allReviewers());
        dossier.takenBack().stream().map(TakenBack::person).forEach(people::add);
        taken.stream().map(ContentDecision::decidedBy).forEach(people::add);
        happened.stream().map(ContentEvent::person).forEach(people::add);
        figures.stream().map(Performance::recordedBy).forEach(people::add);
        tasks.stream().map(OpenTask::assignee).forEach(people::add);
        return new ItemStory(
                dossier,
                taken,
                happened,
                places,
                figures,
                collisions.ofItem(number),
                tasks,
                Names.of(directory, people));
    }
}
