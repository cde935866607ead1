package com.saypro.collaboration.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What became of a trial that went through: its transaction was rolled back. */
public final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TakenBack() {
        super("Carried out, and taken back", null, false, false);
    }

    /** This exception when everything went through, otherwise what it failed with; nothing is left of either. */
    public static RuntimeException after(ProcessEngine engine, Consumer<CommandContext> trial) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        try {
            executor.execute(context -> {
                trial.accept(context);
                throw new TakenBack();
            });
            throw new AssertionError("Cannot be reached");
        } catch (RuntimeException outcome) {
            return outcome;
        }
    }
}
