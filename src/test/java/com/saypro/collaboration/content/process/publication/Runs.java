package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.workdays.BusinessZone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

/** Drives publications and measurements by their business key, the way people do. */
final class Runs {

    static final String PUBLISH = "userTask_publishPlacement";
    static final String CONFIRM = "userTask_confirmLive";
    static final String CHOOSE = "userTask_chooseSlot";
    static final String RECORD = "userTask_recordFigures";

    private final ProcessEngine engine;
    private final Acting acting;

    Runs(ProcessEngine engine) {
        this.engine = engine;
        this.acting = new Acting(engine);
    }

    /** The only open task. */
    Task task(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .initializeFormKeys()
                .singleResult();
    }

    String step(String businessKey) {
        Task task = task(businessKey);
        return task == null ? "none" : task.getTaskDefinitionKey();
    }

    boolean isRunning(String businessKey) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** Claims where nobody has, and completes with the form. */
    void answer(String person, String businessKey, Map<String, Object> differences) {
        Task task = task(businessKey);
        acting.as(person, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), person);
            }
            engine.getFormService().submitTaskForm(task.getId(), form(task, differences));
        });
    }

    static Map<String, Object> form(Task task, Map<String, Object> differences) {
        Map<String, Object> form = new HashMap<>();
        keys(task.getTaskDefinitionKey()).forEach(key -> form.put(key, null));
        form.putAll(differences);
        return form;
    }

    static List<String> keys(String step) {
        return switch (step) {
            case PUBLISH -> List.of("address", "answer", "messageId", "queueReference", "reason", "version");
            case CONFIRM -> List.of("address", "answer", "messageId", "reason");
            case CHOOSE -> List.of("next", "slot", "withdrawReason");
            default -> List.of();
        };
    }

    SpinJsonNode view(String businessKey) {
        return (SpinJsonNode)
                engine.getTaskService().getVariable(task(businessKey).getId(), "view");
    }

    Collection<String> candidates(String businessKey) {
        return engine.getTaskService().getIdentityLinksForTask(task(businessKey).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    /** Values of the instance's own variables. */
    Map<String, Object> variables(String businessKey) {
        Map<String, Object> own = new TreeMap<>();
        all(businessKey).stream()
                .filter(variable -> variable.getExecutionId().equals(variable.getProcessInstanceId()))
                .filter(variable -> variable.getTaskId() == null)
                .forEach(variable -> own.put(variable.getName(), variable.getValue()));
        return own;
    }

    /** Names of all other variables. */
    Collection<String> local(String businessKey) {
        List<String> names = new ArrayList<>(
                all(businessKey).stream().map(VariableInstance::getName).toList());
        variables(businessKey).keySet().forEach(names::remove);
        return new TreeSet<>(names);
    }

    boolean nothingSerialized(String businessKey) {
        return all(businessKey).stream()
                .noneMatch(variable -> variable.getTypeName().equals("object"));
    }

    private List<VariableInstance> all(String businessKey) {
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance(businessKey))
                .list();
    }

    String instance(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    /** Due dates of the timers by activity, as Johannesburg reads them; a task's own are its reminders. */
    Map<String, String> timers(String businessKey) {
        Map<String, String> timers = new TreeMap<>();
        jobs(businessKey).forEach(timer -> timers.put(activity(timer), johannesburg(timer.getDuedate())));
        return timers;
    }

    void fire(String businessKey, String activity) {
        Job timer = jobs(businessKey).stream()
                .filter(job -> activity(job).equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer waits at " + activity));
        engine.getManagementService().executeJob(timer.getId());
    }

    static String johannesburg(Date moment) {
        return moment == null
                ? "never"
                : moment.toInstant()
                        .atZone(BusinessZone.SAYPRO)
                        .toLocalDateTime()
                        .toString();
    }

    private List<Job> jobs(String businessKey) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(businessKey))
                .timers()
                .list();
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    void cleanUp() {
        for (String process : List.of(PublicationModel.PUBLICATION, PublicationModel.MEASUREMENT)) {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .list()
                    .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test is over"));
        }
    }
}
