package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Choice;

/** Where a quarter's content plan stands. */
public enum PlanState implements Choice {
    COLLECTING("Departments state their contributions"),
    DRAFTING("Marketing drafts the plan"),
    ALIGNING("Communications aligns the plan"),
    AGREED("Agreed"),
    ENDED("Ended without a plan");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
