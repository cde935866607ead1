package com.saypro.collaboration.content;

import java.util.Collection;

/** What a reviewer decides for a department. */
public enum ReviewDecision implements Choice {
    SIGN_OFF("Signed off"),
    SIGN_OFF_WITH_REMARKS("Signed off with remarks"),
    REQUEST_CHANGES("Changes requested"),
    REFUSE("Refused");

    private final String label;

    ReviewDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the department lets the version pass. */
    public boolean signsOff() {
        return this == SIGN_OFF || this == SIGN_OFF_WITH_REMARKS;
    }

    /** Whether the decision says nothing without remarks: a reason when not signing off, remarks when there are some. */
    public boolean needsRemarks() {
        return this != SIGN_OFF;
    }

    /** What all decisions of a round come to: one refusal refuses, otherwise one request for changes asks for rework. */
    static RoundOutcome outcome(Collection<ReviewDecision> decisions) {
        if (decisions.contains(REFUSE)) {
            return RoundOutcome.REFUSED;
        }
        return decisions.contains(REQUEST_CHANGES) ? RoundOutcome.CHANGES : RoundOutcome.SIGNED_OFF;
    }
}
