package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.foundation.NotAllowed;
import org.springframework.stereotype.Component;

/** Asks the directory again: a session believes for a minute that who was an administrator is one. */
@Component
class StillAdministrator {

    private final Directory directory;

    StillAdministrator(Directory directory) {
        this.directory = directory;
    }

    /**
     * Passes administrators.
     *
     * @param what they alone do, in a sentence: "Administrators erase people."
     * @throws NotAllowed when the person is none, or none any more
     */
    void check(String person, String what) {
        if (directory
                .person(person)
                .filter(one -> one.isIn(Group.ADMINISTRATOR))
                .isEmpty()) {
            throw new NotAllowed("You are no administrator any more. " + what);
        }
    }
}
