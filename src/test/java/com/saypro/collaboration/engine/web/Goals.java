package com.saypro.collaboration.engine.web;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/** A small process with one task for marketing whose form holds a dynamic list; gone again when closed. */
public final class Goals implements AutoCloseable {

    private final ProcessEngine engine;
    private final Deployment deployment;

    public Goals(ProcessEngine engine) {
        this.engine = engine;
        this.deployment = engine.getRepositoryService()
                .createDeployment()
                .name("Goals, for tests")
                .addClasspathResource("engine/web/list-of-goals.bpmn")
                .addClasspathResource("engine/web/list-of-goals.form")
                .deploy();
    }

    /** Starts the process in this person's name, whatever that person's rights, and answers its task. */
    public Task taskStartedBy(String person, String businessKey) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult();
        engine.getIdentityService().setAuthentication(person, List.of("administrator"));
        try {
            var instance = engine.getRuntimeService().startProcessInstanceById(definition.getId(), businessKey);
            return engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }
}
