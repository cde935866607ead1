package com.saypro.collaboration.foundation;

import java.util.OptionalInt;

/** Which characters a text of ours may have: those that can be typed, kept in a database and read as they stand. */
public final class Characters {

    private Characters() {}

    /**
     * Index of the first character that no text may have: controls other than tab and line ends, halves of surrogate pairs, code
     * points that are no characters (Unicode 23.7), and what turns the direction of the rest around.
     */
    public static OptionalInt firstUnkeepable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnkeepable(text.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the text has more than one line. */
    public static boolean breaksLines(String text) {
        return text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029');
    }

    private static boolean isUnkeepable(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        boolean overrides = c == 0x202D || c == 0x202E;
        return control || noCharacter || overrides || Character.getType(c) == Character.SURROGATE;
    }
}
