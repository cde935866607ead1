package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes to whoever is signed in what leads past forms and the record: ending a task by a BPMN error or an escalation, starting in the
 * middle of a process or again where one has ended, moving many instances at once, pushing one on, and sending a message or signal. The rooms send
 * their messages without anybody's rights.
 */
class OfferedOnly extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    OfferedOnly(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null
                && Repairs.leadsPastForms(command)
                && configuration.getIdentityService().getCurrentAuthentication() != null) {
            throw new NotAllowed(
                    "This way is open to nobody. Use the task's form, the start form or the page of what it is about.");
        }
        return next.execute(command);
    }
}
