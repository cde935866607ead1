package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;

/** Why somebody did something, as everyone concerned reads it. */
public final class Reasons {

    private static final int LONGEST = 3_900;

    private Reasons() {}

    /**
     * The reason without blanks around it.
     *
     * @param field key of the form field it was entered in
     * @param missing the sentence when there is none
     * @throws Refused when it is missing or too long
     */
    public static String required(String field, String reason, String missing) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            throw new Refused(field, missing);
        }
        if (text.length() > LONGEST) {
            throw new Refused(
                    field, "The reason has %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        return text;
    }
}
