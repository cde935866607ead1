package com.saypro.collaboration.content;

/** What an author changed since the version before; the decision {@code review-reset} says whose sign-offs fall. */
public enum ChangeKind implements Choice {
    TEXT_OR_CLAIMS("Text or claims"),
    PICTURE_OR_DESIGN("Picture or design"),
    AUDIENCE_OR_DATA_USE("Audience or data use"),
    CHANNEL_OR_DATE("Channel or date"),
    PARTNER_TERMS("Partner terms"),
    SPELLING_ONLY("Spelling only");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
