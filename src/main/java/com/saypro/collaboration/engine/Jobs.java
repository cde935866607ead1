package com.saypro.collaboration.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.stereotype.Component;

/** The engine's background work on this node. */
@Component
class Jobs {

    private final ProcessEngine engine;
    private final CamundaBpmProperties properties;

    Jobs(ProcessEngine engine, CamundaBpmProperties properties) {
        this.engine = engine;
        this.properties = properties;
    }

    /** Begins to run timers and asynchronous steps, unless {@code camunda.bpm.job-execution.enabled} is off. */
    void start() {
        if (properties.getJobExecution().isEnabled()) {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getJobExecutor()
                    .start();
        }
    }
}
