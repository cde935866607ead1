package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Review;
import java.time.Instant;

/**
 * Work that waits for somebody, as people read it.
 *
 * @param who the person who has it, or the groups that may take it
 * @param taken whether a person has it
 * @param due empty when it has no due date
 * @param overdue whether that is over
 */
public record NowLine(String what, String who, boolean taken, String due, boolean overdue) {

    static NowLine of(OpenTask task, ItemStory story, Instant now) {
        boolean taken = !task.assignee().isEmpty();
        return new NowLine(
                task.name() + about(task, story),
                taken ? story.names().person(task.assignee()) : story.names().groups(task.groups()),
                taken,
                task.due().map(PublicationTimes::readable).orElse(""),
                task.due().filter(due -> due.isBefore(now)).isPresent());
    }

    private static String about(OpenTask task, ItemStory story) {
        return story.placement(task.businessKey())
                .map(Placement::channel)
                .map(channel -> " on " + channel.label() + " (" + task.businessKey() + ")")
                .or(() -> story.dossier().reviews().stream()
                        .filter(review -> review.id().equals(task.review()))
                        .map(Review::department)
                        .map(department -> " for " + story.names().group(department))
                        .findFirst())
                .orElse("");
    }
}
