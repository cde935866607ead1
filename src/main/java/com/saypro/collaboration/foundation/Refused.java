package com.saypro.collaboration.foundation;

import java.util.Optional;

/**
 * The business says no to what a person entered or asked for. The message is one or more sentences for that person: what
 * was wrong and what is allowed. The engine's command interceptor turns it into HTTP 400; the transaction is rolled back,
 * so task and data are as before.
 */
public class Refused extends RuntimeException {

    private final String field;

    /** @param sentence what was wrong and what is allowed, written for the person */
    public Refused(String sentence) {
        this(null, sentence);
    }

    /**
     * @param field key of the form field the sentence is about, or {@code null} when it is about the whole
     * @param sentence what was wrong and what is allowed, written for the person
     */
    public Refused(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Key of the form field the refusal is about, if it is about one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
