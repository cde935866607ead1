package com.saypro.collaboration.content.process.publication;

/** Keys, ids and variable names of {@code content-publication} and {@code content-measurement} that Java code shares with them. */
final class PublicationModel {

    static final String PUBLICATION = "content-publication";
    static final String MEASUREMENT = "content-measurement";
    static final String CHANNEL_PUBLISHER = "channel-publisher";

    static final String SLOT_MOVED = "slot-moved";
    static final String PLACEMENT_WITHDRAWN = "placement-withdrawn";

    /** {@code normal} or {@code urgent}. */
    static final String URGENCY = "urgency";

    /** Id of the group that publishes on the channel. */
    static final String PUBLISHER = "publisher";

    /** Whether the slot was still ahead when it was last checked. */
    static final String SLOT_AHEAD = "slotAhead";

    /** What the engine leaves behind a decision, local and transient. */
    static final String DECISION_RESULT = "decisionResult";

    /** The list of rows in the form {@code record-figures}. */
    static final String FIGURES = "figures";

    private PublicationModel() {}
}
