package com.saypro.collaboration.foundation;

/**
 * This person may not do this, although others may: signing off one's own work, claiming a task one is excluded from. The
 * message is a sentence for that person and says who may. The engine's command interceptor turns it into HTTP 403; the
 * transaction is rolled back, so task and data are as before.
 */
public class NotAllowed extends RuntimeException {

    /** @param sentence why not, and who may instead, written for the person */
    public NotAllowed(String sentence) {
        super(sentence);
    }
}
