package com.saypro.collaboration.content;

/** Where a placement stands on its way out. */
public enum PlacementState implements Choice {
    /** Its item is not approved yet. */
    PLANNED("Planned"),
    /** Approved; the channel's publisher has the task. */
    SCHEDULED("Scheduled"),
    /** Queued in the channel's tool for its slot. */
    QUEUED("Queued in the tool"),
    /** Approved too late, or not possible at its slot: the owner chooses a new one. */
    NEEDS_SLOT("Needs a new slot"),
    LIVE("Live"),
    WITHDRAWN("Withdrawn");

    private final String label;

    PlacementState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is still to come. */
    public boolean isOpen() {
        return this != LIVE && this != WITHDRAWN;
    }

    /** Whether it is approved and still to come. */
    public boolean isUnderWay() {
        return this == SCHEDULED || this == QUEUED || this == NEEDS_SLOT;
    }
}
