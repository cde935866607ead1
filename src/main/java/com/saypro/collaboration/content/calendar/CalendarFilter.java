package com.saypro.collaboration.content.calendar;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import java.util.Optional;

/**
 * Which entries are looked at; what is empty lets everything through.
 *
 * @param department id of the owning department
 * @param theme name of the theme or campaign, as the calendar shows it
 */
public record CalendarFilter(
        Optional<Channel> channel,
        Optional<String> department,
        Optional<ContentKind> kind,
        Optional<PlacementState> state,
        Optional<ContentState> itemState,
        Optional<String> theme) {

    /** Lets everything through. */
    public static final CalendarFilter NONE = new CalendarFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
