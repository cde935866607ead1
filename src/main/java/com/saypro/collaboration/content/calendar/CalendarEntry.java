package com.saypro.collaboration.content.calendar;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import java.time.Instant;
import java.util.List;

/**
 * One placement as the calendar shows it.
 *
 * @param placement id of the placement
 * @param revision counts the changes of the placement
 * @param item number of the content item
 * @param title the item's title; empty until its first version is submitted
 * @param label what goes out there; may be empty
 * @param slot the planned slot, which is the publishing deadline
 * @param stopped whether a crisis stop holds it back
 * @param department id of the owning department
 * @param owner sign-in name of the item's owner
 * @param theme theme or campaign of the item's latest version; empty when it has none
 * @param collisions ids of placements of the same channel within thirty minutes, the earliest first, at most four
 */
public record CalendarEntry(
        String placement,
        int revision,
        String item,
        String title,
        String label,
        Channel channel,
        ContentKind kind,
        Instant slot,
        PlacementState state,
        boolean stopped,
        ContentState itemState,
        String department,
        String owner,
        String theme,
        List<String> collisions) {

    /** What goes out, as people call it: title and label, or kind and number while there is no title. */
    public String name() {
        String what = title.isEmpty() ? kind.label() + " " + item : title;
        return label.isEmpty() ? what : what + ": " + label;
    }

    /** Whether its slot has passed and it is neither live nor withdrawn. */
    public boolean isLate(Instant now) {
        return state.isOpen() && slot.isBefore(now);
    }

    /** Whether a crisis stop keeps it from going out. */
    public boolean isHeldBack() {
        return stopped && state.isOpen();
    }
}
