package com.saypro.collaboration.directory.process;

import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * A process of the house's name with one of everything that rights are about: rights are given by the name. It stands in as the
 * newest version until it is closed, when the house's own is the newest again.
 */
class Stand implements AutoCloseable {

    private final ProcessEngine engine;
    private final String key;
    private final ProcessDefinition definition;
    private final String finished;
    private String instance;
    private Task task;
    private Job job;
    private String incident;
    private boolean isClaimed;

    Stand(ProcessEngine engine, String key) {
        this.engine = engine;
        this.key = key;
        this.definition = StandModel.deploy(engine.getRepositoryService(), key);
        this.finished = started();
        engine.getRuntimeService().deleteProcessInstance(finished, "rights");
    }

    /** The text with the ids of an instance; the same one until {@link #spent}. {@code <task>} is nobody's, {@code <mine>} is marketing's person's. */
    synchronized String filled(String text, String me) {
        if (instance == null) {
            begin();
        }
        boolean mine = text.contains("<mine>");
        if (mine != isClaimed && (mine || text.contains("<task>"))) {
            engine.getTaskService().setAssignee(task.getId(), mine ? MatrixPeople.of("marketing") : null);
            isClaimed = mine;
        }
        String filled = text.replace("<me>", me);
        for (var name : names().entrySet()) {
            if (filled.contains(name.getKey())) {
                filled = filled.replace(name.getKey(), name.getValue().get());
            }
        }
        return filled;
    }

    private Map<String, Supplier<String>> names() {
        return Map.ofEntries(
                Map.entry("<key>", () -> key),
                Map.entry("<definition>", definition::getId),
                Map.entry("<deployment>", definition::getDeploymentId),
                Map.entry("<finished>", () -> finished),
                Map.entry("<instance>", () -> instance),
                Map.entry("<task>", task::getId),
                Map.entry("<mine>", task::getId),
                Map.entry("<job>", job::getId),
                Map.entry("<jobs>", job::getJobDefinitionId),
                Map.entry("<incident>", () -> incident),
                Map.entry("<step>", task::getExecutionId),
                Map.entry("<external>", () -> external("rights-of-" + key)),
                Map.entry("<locked>", () -> locked("rights-of-" + key)),
                Map.entry("<waiting>", () -> listening("rights-of-" + key)),
                Map.entry("<signalled>", () -> listening("rights-signal-of-" + key)),
                Map.entry("<kept>", StandModel::kept));
    }

    private String started() {
        String id = engine.getRuntimeService()
                .startProcessInstanceById(definition.getId())
                .getId();
        engine.getRuntimeService().setVariable(id, "note", "usual");
        return id;
    }

    private void begin() {
        instance = started();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        incident = engine.getRuntimeService()
                .createIncident("rights", task.getExecutionId(), "seen")
                .getId();
        engine.getTaskService().setVariableLocal(task.getId(), "hint", "usual");
        engine.getTaskService().createComment(task.getId(), instance, "Who has time?");
        isClaimed = false;
    }

    private String external(String topic) {
        return engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .topicName(topic)
                .singleResult()
                .getId();
    }

    private String locked(String topic) {
        String id = external(topic);
        engine.getExternalTaskService().lock(id, "rights", 3_600_000);
        return id;
    }

    private String listening(String event) {
        return engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventName(event)
                .singleResult()
                .getExecutionId();
    }

    /** The next call gets another instance, and a definition that nobody has touched. */
    void spent() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "rights"));
        var management = engine.getManagementService();
        management.createBatchQuery().list().stream()
                .filter(batch -> String.valueOf(batch.getCreateUserId()).startsWith("rights-"))
                .forEach(batch -> management.deleteBatch(batch.getId(), true));
        var repository = engine.getRepositoryService();
        repository.createDeploymentQuery().deploymentName("rights of " + key).list().stream()
                .map(Deployment::getId)
                .filter(id -> !id.equals(definition.getDeploymentId()))
                .forEach(this::takeBack);
        repository.activateProcessDefinitionById(definition.getId(), true, (Date) null);
        instance = null;
    }

    @Override
    public void close() {
        takeBack(definition.getDeploymentId());
    }

    /** Deleting the definition first lets the one before listen to its start messages again. */
    private void takeBack(String deployment) {
        var repository = engine.getRepositoryService();
        String deployed = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        repository.deleteProcessDefinitions().byIds(deployed).cascade().delete();
        repository.deleteDeployment(deployment, true);
    }
}
