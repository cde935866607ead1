package com.saypro.collaboration.content;

/** Where a content item goes out. */
public enum Channel implements Choice {
    WEBSITE("Website"),
    BLOG("Blog"),
    NEWSLETTER("Newsletter"),
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    TWITTER("Twitter"),
    LINKEDIN("LinkedIn"),
    PRESS("Press"),
    EVENT("Event"),
    INTERNAL("Internal");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
