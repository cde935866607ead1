package com.saypro.collaboration.engine.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which FEEL people may deploy: what is over at once. What runs in circles over a long range, or searches with a pattern, holds a
 * thread of the server for as long as it likes.
 */
public final class BoundedFeel {

    private static final int LONGEST = 1_000;

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ENDLESS =
            Pattern.compile("\\b(for|some|every|function|matches|replace|split|extract)\\b");

    private BoundedFeel() {}

    /** Why the expression may not be over at once, as a part of a sentence; empty when it is. */
    public static Optional<String> fault(String feel) {
        Matcher endless = ENDLESS.matcher(TEXT.matcher(feel).replaceAll("\"\""));
        if (feel.length() > LONGEST) {
            return Optional.of("an expression has at most %,d characters".formatted(LONGEST));
        }
        return endless.find()
                ? Optional.of("an expression does without “%s”, which may take for ever".formatted(endless.group()))
                : Optional.empty();
    }
}
