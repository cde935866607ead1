package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.foundation.NotAllowed;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes what the engine lets everyone do who may start a process or has a task, and what would lead past its forms: ending
 * a task by a BPMN error or an escalation, starting in the middle of a process or again where one has ended, and sending a message
 * or signal, which may start it as well. Whoever repairs instances may.
 */
class OfferedOnly extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;
    private final Set<String> repairers;

    /** @param repairers ids of the groups whose members repair instances */
    OfferedOnly(ProcessEngineConfigurationImpl configuration, Set<String> repairers) {
        this.configuration = configuration;
        this.repairers = Set.copyOf(repairers);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && Repairs.leadsPastForms(command)) {
            Authentication person = configuration.getIdentityService().getCurrentAuthentication();
            if (person != null && person.getGroupIds().stream().noneMatch(repairers::contains)) {
                throw new NotAllowed("This way is open to process owners only. Use the task's form or the start form.");
            }
        }
        return next.execute(command);
    }
}
