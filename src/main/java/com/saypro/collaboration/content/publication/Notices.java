package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Everyone who publishes on the placement's channel. */
    List<String> publishers(Placement placement) {
        return directory.members(publishers.of(placement.channel()).group()).stream()
                .map(Person::id)
                .toList();
    }

    /** The item's owner; the leads of the owning department when the owner is gone. */
    List<String> owner(ContentItem item) {
        if (directory.person(item.owner()).isPresent()) {
            return List.of(item.owner());
        }
        return directory.department(item.department()).stream()
                .flatMap(department -> directory.members(department.leadGroup()).stream())
                .map(Person::id)
                .toList();
    }

    /** Publishers and owner together. */
    Set<String> concerned(Placement placement, ContentItem item) {
        Set<String> people = new LinkedHashSet<>(publishers(placement));
        people.addAll(owner(item));
        return people;
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
