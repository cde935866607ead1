package com.saypro.collaboration.content;

/** What one person decides about a whole item: the final approver, or the author who withdraws it. */
public enum Verdict implements Choice {
    APPROVE("Approved"),
    SEND_BACK("Sent back"),
    REFUSE("Refused"),
    WITHDRAW("Withdrawn");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the verdict needs reasons; approval does not. */
    public boolean needsReasons() {
        return this != APPROVE;
    }
}
