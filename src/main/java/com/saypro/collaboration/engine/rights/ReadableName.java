package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Refused;
import java.util.regex.Pattern;

/** A name as people read it: one line, without what cannot be seen or what changes how the rest is read. */
final class ReadableName {

    private static final int LONGEST = 100;

    /** Controls, formats and what is not assigned (Unicode's category C), line ends, and what is drawn as nothing or a gap. */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{C}\\u2028\\u2029\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164"
                    + "\\uFFA0\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private ReadableName() {}

    /**
     * @param what whose or which name it is, as in "first name"
     * @throws Refused when it is too long or has a character nobody sees
     */
    static void check(String what, String name) {
        if (name.length() > LONGEST || isUnreadable(name)) {
            throw new Refused("The %s is one line of at most %d characters that can be seen.".formatted(what, LONGEST));
        }
    }

    /** Whether there is a character that nobody sees. */
    static boolean isUnreadable(String text) {
        return UNREADABLE.matcher(text).find();
    }

    /**
     * Nothing is taken away by being left out: what is sent replaces everything.
     *
     * @throws Refused when there was something, and nothing is said of it
     */
    static void mustBeSaid(String what, String now, String before) {
        if (now == null && !before.isEmpty()) {
            throw new Refused("The %s is missing. Send it as well, even if it stays.".formatted(what));
        }
    }
}
