package com.saypro.collaboration.engine.refusals;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;

/** The engine's runtime service with its one way to move an instance, which {@link Modification} narrows. */
class CheckedRuntimeService extends RuntimeServiceImpl {

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String instance) {
        return new Modification(commandExecutor, instance);
    }
}
