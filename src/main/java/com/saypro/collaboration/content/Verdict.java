package com.saypro.collaboration.content;

/** What one person decides about a whole item: the final approver, whoever withdraws it, and who ends a dispute. */
public enum Verdict implements Choice {
    APPROVE("Approved"),
    SEND_BACK("Sent back"),
    REFUSE("Refused"),
    WITHDRAW("Withdrawn"),
    /** In a dispute: the author writes another version. */
    ANOTHER_VERSION("Another version asked for"),
    /** In a dispute: the item ends as refused. */
    END("Ended as refused"),
    /** In a dispute: the leads of the dissenting departments settle it. */
    SETTLE("To be settled");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the verdict needs reasons; only approval does not. */
    public boolean needsReasons() {
        return this != APPROVE;
    }
}
