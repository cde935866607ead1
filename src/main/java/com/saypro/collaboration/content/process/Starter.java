package com.saypro.collaboration.content.process;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Who starts a process: whoever is signed in, whatever a model or a variable says, and at its own start event only. */
@Component
public class Starter {

    private final IdentityService identityService;

    Starter(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * Sign-in name of the person.
     *
     * @param process key of the process that begins so
     * @param purpose what nobody does without signing in, as the end of a sentence
     * @throws NotAllowed when nobody is signed in, or something else than this process begins
     */
    public String of(DelegateExecution execution, String process, String purpose) {
        var person = identityService.getCurrentAuthentication();
        if (person == null) {
            throw new NotAllowed("Sign in to %s.".formatted(purpose));
        }
        boolean begins = execution.getBpmnModelElementInstance() instanceof StartEvent start
                && start.getParentElement() instanceof Process around
                && around.getId().equals(process);
        if (!begins) {
            throw new NotAllowed("Start the process %s to %s.".formatted(process, purpose));
        }
        return person.getUserId();
    }
}
