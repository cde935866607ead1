package com.saypro.collaboration.content;

/** How strictly a version is reviewed; the decision {@code review-level} says so. */
public enum Level implements Choice {
    /** The posts office reviews, and the final approval is the second sign-off. */
    LIGHT("Light"),
    STANDARD("Standard"),
    /** Leadership reviews as well. */
    HIGH("High");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
