package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about placements: who is told, and what they read. */
@Component
class Notices {

    private final Publishers publishers;
    private final Directory directory;
    private final Outbox outbox;

    Notices(Publishers publishers, Directory directory, Outbox outbox) {
        this.publishers = publishers;
        this.directory = directory;
        this.outbox = outbox;
    }

    /** Whom placements concern now. */
    Audience audience() {
        return new Audience(directory.everyone(), publishers);
    }

    /** {@code Summer school opens (C-2026-0001-P1, LinkedIn, Thu 26 November 2026, 17:00)}. */
    String line(Placement placement, ContentItem item) {
        return "%s (%s, %s%s, %s)"
                .formatted(
                        item.displayName(),
                        placement.id(),
                        placement.channel().label(),
                        placement.label().isEmpty() ? "" : ": " + placement.label(),
                        PublicationTimes.readable(placement.slot()));
    }

    /** The line of a placement that does not go out, with what its publisher has to do; {@code otherwise} when it is not queued. */
    String keptBack(Placement placement, ContentItem item, String otherwise) {
        return line(placement, item)
                + (placement.state() == PlacementState.QUEUED
                        ? " is queued in the tool: take it out there, so that it does not go out."
                        : otherwise);
    }

    /** Tells people, but not the one who did it; the same person and cause are told once. */
    void tell(
            Collection<String> people,
            String doer,
            String cause,
            String subject,
            List<String> paragraphs,
            String link,
            String linkLabel) {
        Map<String, Object> model =
                Map.of("title", subject, "paragraphs", paragraphs, "link", link, "linkLabel", linkLabel);
        people.stream()
                .distinct()
                .filter(person -> !person.equals(doer))
                .forEach(person -> outbox.post(new Message(person, cause, "notice", subject, model)));
    }

    /** As above, about one item, with its page as the link. */
    void tell(
            Collection<String> people,
            String doer,
            String cause,
            String subject,
            List<String> paragraphs,
            ContentItem item) {
        tell(people, doer, cause, subject, paragraphs, "/content/" + item.number(), "Open " + item.number());
    }
}
