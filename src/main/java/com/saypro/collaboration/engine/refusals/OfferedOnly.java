package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.foundation.NotAllowed;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes what the engine lets everyone do who may start a process or has a task, and what would lead past its forms: ending
 * a task by a BPMN error or an escalation, and starting in the middle of a process. Whoever repairs instances may.
 */
class OfferedOnly extends CommandInterceptor {

    private static final Set<String> REPAIRERS = Set.of("process-owner", "administrator");

    private final ProcessEngineConfigurationImpl configuration;

    OfferedOnly(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && leadsPastForms(command)) {
            Authentication person = configuration.getIdentityService().getCurrentAuthentication();
            if (person != null && person.getGroupIds().stream().noneMatch(REPAIRERS::contains)) {
                throw new NotAllowed("This way is open to process owners only. Use the task's form or the start form.");
            }
        }
        return next.execute(command);
    }

    private static boolean leadsPastForms(Command<?> command) {
        return command instanceof HandleTaskBpmnErrorCmd
                || command instanceof HandleTaskEscalationCmd
                || command instanceof StartProcessInstanceAtActivitiesCmd;
    }
}
