package com.saypro.collaboration.content;

/** What a closed review round came to. */
public enum RoundOutcome implements Choice {
    SIGNED_OFF("Signed off"),
    CHANGES("Changes requested"),
    REFUSED("Refused");

    private final String label;

    RoundOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
