package com.saypro.collaboration.foundation;

/**
 * A process came to a step that does not fit what is on record. Nobody enters anything to that effect; a process owner moved the
 * instance or put a variable wrong, and can put it right. The transaction is rolled back.
 */
public class OutOfStep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what is on record, without the full stop */
    public OutOfStep(String what) {
        super(what);
    }
}
