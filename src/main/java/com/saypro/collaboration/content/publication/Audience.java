package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Owners;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.directory.Person;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom placements concern, as it was when the audience was made: read once for an action, however many it is about. */
final class Audience {

    private final List<Person> everyone;
    private final Publishers publishers;
    private final Map<Channel, List<String>> publishing = new EnumMap<>(Channel.class);

    Audience(List<Person> everyone, Publishers publishers) {
        this.everyone = everyone;
        this.publishers = publishers;
    }

    /** Everyone who publishes on the placement's channel. */
    List<String> publishers(Placement placement) {
        return publishing.computeIfAbsent(
                placement.channel(), channel -> members(publishers.of(channel).group()));
    }

    /** The item's owner, or who stands in for the owner. */
    List<String> owners(ContentItem item) {
        return Owners.of(item, everyone);
    }

    boolean isOwnerGone(ContentItem item) {
        return !Owners.isAmong(item, everyone);
    }

    /** Publishers and owner together. */
    Set<String> concerned(Placement placement, ContentItem item) {
        Set<String> people = new LinkedHashSet<>(publishers(placement));
        people.addAll(owners(item));
        return people;
    }

    private List<String> members(String group) {
        return everyone.stream()
                .filter(person -> person.isIn(group))
                .map(Person::id)
                .toList();
    }
}
