package com.saypro.collaboration.foundation;

/**
 * A process came to a step that does not fit what is on record. Nobody enters anything to that effect; a process owner moved the
 * instance or put a variable wrong, and can put it right. The transaction is rolled back.
 */
public class OutOfStep extends RuntimeException {

    /** Who can do something about it. */
    public static final String WHO_HELPS = "The process owner can put it right in Cockpit.";

    private static final long serialVersionUID = 1L;

    /** @param what is on record, without the full stop */
    public OutOfStep(String what) {
        super(what);
    }

    /** What to tell whoever did not get on because of it. */
    public String sentence() {
        return "This step does not fit what is on record: %s. Nothing was changed. %s"
                .formatted(getMessage(), WHO_HELPS);
    }
}
