package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.Acting;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
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
        var may = List.of(
                right(person, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE),
                right(person, Resources.PROCESS_INSTANCE, Permissions.CREATE));
        String instance = new Acting(engine)
                .as(
                        person,
                        () -> engine.getRuntimeService()
                                .startProcessInstanceById(definition.getId(), businessKey)
                                .getId());
        may.forEach(right -> engine.getAuthorizationService().deleteAuthorization(right.getId()));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private Authorization right(String person, Resources resource, Permissions permission) {
        Authorization right = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(person);
        right.setResource(resource);
        right.setResourceId(Authorization.ANY);
        right.addPermission(permission);
        return engine.getAuthorizationService().saveAuthorization(right);
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }
}
