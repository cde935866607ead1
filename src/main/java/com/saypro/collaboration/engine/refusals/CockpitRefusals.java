package com.saypro.collaboration.engine.refusals;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cockpit asks the database by commands of its own, which no interceptor of the engine sees; what they refuse is told as well. */
@Component
class CockpitRefusals {

    private final Refusals refusals;
    private final LastFailure lastFailure;

    CockpitRefusals(Refusals refusals, LastFailure lastFailure) {
        this.refusals = refusals;
        this.lastFailure = lastFailure;
    }

    /** Cockpit is set up by the web server, and asks for its executor when it is used first. */
    @EventListener(WebServerInitializedEvent.class)
    void takeOver() {
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate() {
            @Override
            protected CommandExecutor createCommandExecutor(String engine) {
                return new Telling(super.createCommandExecutor(engine));
            }
        });
    }

    private class Telling implements CommandExecutor {

        private final CommandExecutor executor;

        Telling(CommandExecutor executor) {
            this.executor = executor;
        }

        @Override
        public <T> T executeCommand(Command<T> command) {
            try {
                return executor.executeCommand(command);
            } catch (RuntimeException failure) {
                RuntimeException told = refusals.in(failure);
                if (told != failure) {
                    lastFailure.record(told, false);
                }
                throw told;
            }
        }
    }
}
