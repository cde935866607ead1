package com.saypro.collaboration.content;

/** Where a content item stands. */
public enum ContentState implements Choice {
    DRAFT("Draft"),
    IN_REVIEW("In review"),
    REWORK("In rework"),
    AWAITING_APPROVAL("Awaiting final approval"),
    /** Refused, or not signed off in three rounds: the lead of content decides how it goes on. */
    DISPUTED("In dispute"),
    APPROVED("Approved"),
    /** Nothing is to come any more, and at least one placement is live. */
    PUBLISHED("Published"),
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
