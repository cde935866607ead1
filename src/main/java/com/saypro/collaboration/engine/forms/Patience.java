package com.saypro.collaboration.engine.forms;

/**
 * A text that is looked at only so often. Some patterns try all ways to cut a text into parts, which takes longer than anybody
 * waits, and patterns come with deployed forms.
 */
final class Patience implements CharSequence {

    /** The pattern looked more often than is reasonable. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("A pattern looks too often", null, false, false);
        }
    }

    /** A hundred looks at each character of the longest text, and some milliseconds. */
    private static final int LOOKS = 400_000;

    private final String text;
    private int looks;

    Patience(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new Lost();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
