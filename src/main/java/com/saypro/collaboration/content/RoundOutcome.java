package com.saypro.collaboration.content;

/** What a closed review round came to. */
public enum RoundOutcome implements Choice {
    SIGNED_OFF("Signed off"),
    CHANGES("Changes requested"),
    REFUSED("Refused"),
    /** All signed off, but a kept sign-off was taken back meanwhile. */
    TAKEN_BACK("A sign-off was taken back"),
    /** A new version was opened before everyone had answered. */
    SUPERSEDED("Replaced by a new version"),
    /** The item was withdrawn before everyone had answered. */
    WITHDRAWN("Withdrawn");

    private final String label;

    RoundOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
