package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.foundation.Refused;

/** What each kind of content carries in the quarter; each part is stripped, present, and at most 3,900 characters. */
public record PlanText(String newsletters, String pressReleases, String blogPosts, String socialMedia) {

    private static final int LONGEST = 3_900;

    /** @throws Refused when a part is missing or too long */
    public PlanText {
        newsletters = part("newsletters", "newsletters carry", newsletters);
        pressReleases = part("pressReleases", "press releases carry", pressReleases);
        blogPosts = part("blogPosts", "blog posts carry", blogPosts);
        socialMedia = part("socialMedia", "social media carries", socialMedia);
    }

    private static String part(String field, String what, String entered) {
        String text = entered.strip();
        if (text.isEmpty()) {
            throw new Refused(field, "Say what %s, or that there is none.".formatted(what));
        }
        if (text.length() > LONGEST) {
            throw new Refused(
                    field, "The text has %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        return text;
    }
}
