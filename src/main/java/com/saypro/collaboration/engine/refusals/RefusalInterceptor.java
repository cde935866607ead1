package com.saypro.collaboration.engine.refusals;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Stands outside the transaction of the outermost command: by the time it sees a refusal everything is rolled back. Java
 * callers get the {@code Refused} or {@code NotAllowed} itself; the web gets it by way of {@link LastFailure}.
 */
class RefusalInterceptor extends CommandInterceptor {

    private final Refusals refusals;
    private final LastFailure lastFailure;

    RefusalInterceptor(Refusals refusals, LastFailure lastFailure) {
        this.refusals = refusals;
        this.lastFailure = lastFailure;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            RuntimeException told = refusals.in(failure);
            lastFailure.record(told, Repairs.forces(command));
            throw told;
        }
    }
}
