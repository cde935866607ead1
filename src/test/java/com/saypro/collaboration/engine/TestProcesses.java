package com.saypro.collaboration.engine;

import java.util.ArrayList;
import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Small processes a test deploys for itself and takes away again with everything that ran on them. */
public class TestProcesses implements AutoCloseable {

    private final ProcessEngine engine;
    private final Collection<String> deployments = new ArrayList<>();

    public TestProcesses(ProcessEngine engine) {
        this.engine = engine;
    }

    public TestProcesses deploy(BpmnModelInstance model) {
        return deploy(builder().addModelInstance("test.bpmn", model));
    }

    public DeploymentBuilder builder() {
        return engine.getRepositoryService().createDeployment().name("test");
    }

    public TestProcesses deploy(DeploymentBuilder builder) {
        deployments.add(builder.deploy().getId());
        return this;
    }

    @Override
    public void close() {
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
        deployments.clear();
    }
}
