package com.saypro.collaboration.content.guideline;

import com.saypro.collaboration.content.Choice;

/** What a lead of marketing decides about a drafted guideline. */
public enum GuidelineDecision implements Choice {
    CONFIRM("Confirmed"),
    SEND_BACK("Sent back"),
    REFUSE("Refused");

    private final String label;

    GuidelineDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
