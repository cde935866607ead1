package com.saypro.collaboration.content;

/** What a content item is. */
public enum ContentKind implements Choice {
    BLOG_POST("Blog post"),
    SOCIAL_POST("Social post"),
    NEWSLETTER("Newsletter or email"),
    PRESS_RELEASE("Press release"),
    EVENT_MATERIAL("Event material"),
    PARTNERSHIP_CONTENT("Partnership content"),
    ADVERTISEMENT("Advertisement");

    private final String label;

    ContentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
