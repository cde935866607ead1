package com.saypro.collaboration.content;

/** What is shown at a placement (POST-1.1). */
public enum Medium implements Choice {
    TEXT("Text"),
    IMAGE("Image"),
    VIDEO("Video"),
    GRAPHIC("Graphic");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
