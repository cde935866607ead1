package com.saypro.collaboration.content.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Asks and tells the engine what the signed-in person has no right to, where the domain has said that they may. */
@Component
public class WithoutRights {

    private final IdentityService identityService;

    WithoutRights(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * The answer, got without anyone's rights; afterwards the person's rights hold again.
     *
     * @throws OptimisticLockingFailureException when somebody else moved the same instance at the same moment
     */
    public <T> T ask(Supplier<T> question) {
        var person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return question.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Changed by somebody else at the same moment", e);
        } finally {
            if (person != null) {
                identityService.setAuthentication(person);
            }
        }
    }

    /** Does the work as {@link #ask} does. */
    public void run(Runnable work) {
        ask(() -> {
            work.run();
            return null;
        });
    }
}
