package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.directory.PersonArrives;
import com.saypro.collaboration.directory.Pseudonym;
import com.saypro.collaboration.foundation.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody gets a sign-in name under which records of somebody else would be theirs. */
@Component
class TakenNames {

    private final PendingErasures pending;

    TakenNames(PendingErasures pending) {
        this.pending = pending;
    }

    @EventListener
    void arrives(PersonArrives arrives) {
        if (Pseudonym.is(arrives.person())) {
            throw new Refused(
                    "Sign-in names that begin like this stand for people who were erased. Choose another one.");
        }
        if (pending.of(arrives.person()).isPresent()) {
            throw new Refused("Records of a former colleague still bear the sign-in name " + arrives.person()
                    + ". Choose another one, so that they are not taken for this person's.");
        }
    }
}
