package com.saypro.collaboration.content.web;

/**
 * What somebody sent with one of the forms of a page, and why it was refused.
 *
 * @param form id of the form
 * @param text what was entered in it
 * @param refusal the sentence
 */
record Typed(String form, String text, String refusal) {

    static final Typed NOTHING = new Typed("", "", "");

    public boolean isFor(String other) {
        return form.equals(other);
    }

    /** What stands in the field of this form: what was entered, or else what stood there before. */
    public String in(String other, String before) {
        return isFor(other) ? text : before;
    }
}
