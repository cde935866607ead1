package com.saypro.collaboration.foundation;

/**
 * The application says no to whoever starts it. The message is one sentence for that person: what is wrong and what to do
 * instead. It is all that is printed; there is no stack trace, and the process ends with status 1.
 */
public class CannotStart extends RuntimeException {

    /** @param sentence what is wrong and what to do, written for the person who starts the application */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do, written for the person who starts the application
     * @param cause what was found, for a debugger; not printed
     */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
