package com.saypro.collaboration.content;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * Something that happened to an item or a placement beside its versions, reviews and decisions; written once and never
 * changed.
 *
 * @param id set by the database
 * @param item number of the content item
 * @param placement id of the placement; empty when it is about the item
 * @param person sign-in name of who did it; empty when nobody did
 * @param detail a sentence: the reason, the old and new slot, the address; empty when the kind says all
 */
public record ContentEvent(
        @Id Long id, String item, String placement, Kind kind, String person, String detail, Instant at) {

    /** What happened. */
    public enum Kind implements Choice {
        NEW_VERSION_OPENED("New version opened"),
        SLOT_MOVED("Slot moved"),
        SCHEDULED("Given to the publisher"),
        SLOT_MISSED("The slot had passed"),
        QUEUED("Queued in the tool"),
        LIVE("Went live"),
        NOT_POSSIBLE("Could not be published"),
        STOPPED("Held back by a crisis stop"),
        FREED("Freed from the crisis stop"),
        CALLED_BACK("Taken back from the publisher"),
        PLACEMENT_WITHDRAWN("Placement withdrawn"),
        MEASURED("Figures recorded");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** About the item as a whole. */
    public static ContentEvent of(String item, Kind kind, String person, String detail, Instant at) {
        return new ContentEvent(null, item, "", kind, person, detail, at);
    }

    /** About one placement. */
    public static ContentEvent of(Placement placement, Kind kind, String person, String detail, Instant at) {
        return new ContentEvent(null, placement.item(), placement.id(), kind, person, detail, at);
    }
}
