package com.saypro.collaboration.content;

/** Where a content item stands. */
public enum ContentState implements Choice {
    DRAFT("Draft"),
    IN_REVIEW("In review"),
    REWORK("In rework"),
    AWAITING_APPROVAL("Awaiting final approval"),
    APPROVED("Approved"),
    REFUSED("Refused"),
    WITHDRAWN("Withdrawn");

    private final String label;

    ContentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
