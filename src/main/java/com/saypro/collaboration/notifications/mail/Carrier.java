package com.saypro.collaboration.notifications.mail;

/** Takes one mail out of the house: over SMTP, or into a folder. */
public interface Carrier {

    /**
     * Tries once to hand the letter over.
     *
     * @return how that ended; a failure of the way out is an outcome, not an exception
     */
    Outcome carry(Letter letter);
}
