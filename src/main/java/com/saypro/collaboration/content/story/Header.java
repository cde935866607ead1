package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.PublicationTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is known of an item beside its versions.
 *
 * @param approved the version that may be published, for example {@code version 2 (0123abcd)}; empty while none may
 * @param concerns what makes it special: a partner, personal data, a promotion; may be empty
 */
public record Header(
        String number,
        String title,
        String kind,
        String state,
        String department,
        String owner,
        String urgency,
        String planned,
        String channels,
        String submitted,
        String approved,
        List<String> concerns) {

    static Header of(ItemStory story) {
        ContentItem item = story.item();
        return new Header(
                item.number(),
                item.displayName(),
                item.kind().label(),
                item.state().label(),
                story.names().group(item.department()),
                story.names().person(item.owner()),
                item.urgency().label(),
                PublicationTimes.readable(item.plannedPublication()),
                item.channels().stream().sorted().map(Channel::label).collect(Collectors.joining(", ")),
                PublicationTimes.readable(item.submittedAt()),
                item.approvedVersion() == 0 ? "" : story.versionName(item.approvedVersion()),
                concerns(item));
    }

    private static List<String> concerns(ContentItem item) {
        List<String> concerns = new ArrayList<>();
        if (item.partner()) {
            concerns.add("with a partner");
        }
        if (item.personalData()) {
            concerns.add("with personal data");
        }
        concerns.add(item.promotion().label().toLowerCase(Locale.ENGLISH));
        return concerns;
    }
}
