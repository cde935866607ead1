package com.saypro.collaboration.content.guideline;

import com.saypro.collaboration.foundation.Refused;

/**
 * What a drafter writes: each part stripped and at most 3,900 characters.
 *
 * @param changeNote what was changed, at most 1,000 characters
 */
public record GuidelineText(String tone, String style, String messaging, String changeNote) {

    private static final int LONGEST = 3_900;
    private static final int LONGEST_NOTE = 1_000;

    static final GuidelineText EMPTY = new GuidelineText("", "", "", "");

    public GuidelineText {
        tone = text("tone", "tone", tone, LONGEST);
        style = text("style", "style", style, LONGEST);
        messaging = text("messaging", "messaging", messaging, LONGEST);
        changeNote = text("changeNote", "change", changeNote, LONGEST_NOTE);
    }

    /** @throws Refused when a part is missing */
    void mustBeComplete() {
        require("tone", "The tone is missing. Say how we sound.", tone);
        require("style", "The style is missing. Say how we write and what we show.", style);
        require("messaging", "The messaging is missing. Say what we say about ourselves.", messaging);
        require("changeNote", "Say what you changed. The lead of marketing reads it first.", changeNote);
    }

    private static void require(String field, String sentence, String text) {
        if (text.isEmpty()) {
            throw new Refused(field, sentence);
        }
    }

    private static String text(String field, String name, String entered, int longest) {
        String text = entered.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() > longest) {
            throw new Refused(
                    field,
                    "The %s has %,d characters. At most %,d are allowed.".formatted(name, text.length(), longest));
        }
        return text;
    }
}
