package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;

/**
 * What one department contributes to a quarter (COL-4.2): numbers of pieces, and what they are about.
 *
 * @param answered whether the department answered before the collection was closed
 * @param person sign-in name of whoever answered; empty when nobody did
 */
public record Contribution(
        String department,
        boolean answered,
        int emails,
        int blogPosts,
        int eventMaterials,
        int socialPosts,
        String about,
        String person,
        Instant at) {

    private static final int MOST = 10_000;
    private static final int LONGEST = 3_900;

    /** @throws Refused when a number is out of range, or nothing says what it is about */
    static Contribution stated(
            String department,
            int emails,
            int blogPosts,
            int eventMaterials,
            int socialPosts,
            String about,
            String person,
            Instant at) {
        number("emails", emails);
        number("blogPosts", blogPosts);
        number("eventMaterials", eventMaterials);
        number("socialPosts", socialPosts);
        String text = about.strip();
        if (text.isEmpty()) {
            throw new Refused("about", "Say what they are about. If your department contributes nothing, say so.");
        }
        if (text.length() > LONGEST) {
            throw new Refused(
                    "about", "The text has %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        return new Contribution(department, true, emails, blogPosts, eventMaterials, socialPosts, text, person, at);
    }

    static Contribution missing(String department, Instant at) {
        return new Contribution(department, false, 0, 0, 0, 0, "", "", at);
    }

    private static void number(String field, int number) {
        if (number < 0 || number > MOST) {
            throw new Refused(field, "%,d is no number of pieces. Enter 0 to %,d.".formatted(number, MOST));
        }
    }
}
