package com.saypro.collaboration.content;

/** How fast the steps of an item have to be; the decision {@code step-deadlines} says what that means. */
public enum Urgency implements Choice {
    NORMAL("Normal"),
    URGENT("Urgent");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
