package com.saypro.collaboration.content.process;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who starts a process: whoever is signed in, whatever a model or a variable says. */
@Component
public class Starter {

    private final IdentityService identityService;

    Starter(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * Sign-in name of the person.
     *
     * @param purpose what nobody does without signing in, as the end of a sentence
     * @throws NotAllowed when nobody is signed in
     */
    public String to(String purpose) {
        var person = identityService.getCurrentAuthentication();
        if (person == null) {
            throw new NotAllowed("Sign in to %s.".formatted(purpose));
        }
        return person.getUserId();
    }
}
