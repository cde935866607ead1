package com.saypro.collaboration.directory.process;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * A process of the house's name with nothing in it but a task for marketing, a timer and a message: rights are given by the
 * name. It stands in as the newest version until it is closed, when the house's own is the newest again.
 */
class Stand implements AutoCloseable {

    private final ProcessEngine engine;
    private final String key;
    private final ProcessDefinition definition;
    private String instance;
    private String task;
    private String job;
    private boolean isClaimed;

    Stand(ProcessEngine engine, String key) {
        this.engine = engine;
        this.key = key;
        var model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_work")
                .name("Work")
                .camundaCandidateGroups("marketing")
                .endEvent()
                .moveToActivity("userTask_work")
                .boundaryEvent("timer_late")
                .cancelActivity(false)
                .timerWithDate("2099-01-01T00:00:00")
                .endEvent()
                .moveToActivity("userTask_work")
                .boundaryEvent("message_moved")
                .cancelActivity(false)
                .message("rights-of-" + key)
                .endEvent()
                .done();
        this.definition = engine.getRepositoryService()
                .createDeployment()
                .name("rights of " + key)
                .addModelInstance(key + ".bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
    }

    /** The text with the ids of an instance; the same one until {@link #spent}. TASK is nobody's, MINE is marketing's person's. */
    String filled(String text, String me) {
        if (instance == null) {
            begin();
        }
        boolean mine = text.contains("MINE");
        if (mine != isClaimed && (mine || text.contains("TASK"))) {
            engine.getTaskService().setAssignee(task, mine ? MatrixPeople.of("marketing") : null);
            isClaimed = mine;
        }
        return text.replace("DEFINITION", definition.getId())
                .replace("INSTANCE", instance)
                .replace("TASK", task)
                .replace("MINE", task)
                .replace("KEY", key)
                .replace("JOB", job)
                .replaceAll("ME\\b", me);
    }

    private void begin() {
        instance = engine.getRuntimeService()
                .startProcessInstanceById(definition.getId(), Map.of("note", "usual"))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().setVariableLocal(task, "hint", "usual");
        isClaimed = false;
    }

    /** The next call gets another instance. */
    void spent() {
        if (instance != null
                && engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        == 1) {
            engine.getRuntimeService().deleteProcessInstance(instance, "rights");
        }
        instance = null;
    }

    /** Deleting the definition first lets the house's own listen to its start messages again. */
    @Override
    public void close() {
        engine.getRepositoryService()
                .deleteProcessDefinitions()
                .byIds(definition.getId())
                .cascade()
                .delete();
        engine.getRepositoryService().deleteDeployment(definition.getDeploymentId(), true);
    }
}
