package com.saypro.collaboration.content;

/** How a department signs off. */
public enum Part implements Choice {
    REVIEW("Review"),
    /** Together with the final approval. */
    FINAL_APPROVAL("Final approval");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
