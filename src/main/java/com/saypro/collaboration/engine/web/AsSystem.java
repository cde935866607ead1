package com.saypro.collaboration.engine.web;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks the engine what the signed-in person has no right to, where the page itself decides what is shown. */
@Component
class AsSystem {

    private final IdentityService identityService;

    AsSystem(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The answer to the question, asked without anyone's rights; afterwards the person's rights hold again. */
    <T> T ask(Supplier<T> question) {
        var person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return question.get();
        } finally {
            identityService.setAuthentication(person);
        }
    }
}
