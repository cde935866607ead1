package com.saypro.collaboration.content.process;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.workdays.BusinessZone;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

/** One running instance, driven the way people do: signed in, by claiming tasks and submitting forms. */
public final class Work {

    private final ProcessEngine engine;
    private final Acting acting;
    private final ProcessInstance instance;

    private Work(ProcessEngine engine, ProcessInstance instance) {
        this.engine = engine;
        this.acting = new Acting(engine);
        this.instance = instance;
    }

    /** Starts the newest version of a process with its start form. */
    public static Work start(ProcessEngine engine, String process, String person, Map<String, Object> form) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return new Work(
                engine,
                new Acting(engine).as(person, () -> engine.getFormService().submitStartForm(definition, form)));
    }

    public String key() {
        return instance.getBusinessKey();
    }

    public Task task() {
        return tasks().get(0);
    }

    public List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    public void claim(String person, Task task) {
        acting.as(person, () -> engine.getTaskService().claim(task.getId(), person));
    }

    public void complete(String person, Task task, Map<String, Object> form) {
        acting.as(person, () -> engine.getFormService().submitTaskForm(task.getId(), form));
        runJobs();
    }

    /** Claims the only open task where nobody has, and completes it. */
    public void answer(String person, Map<String, Object> form) {
        Task task = task();
        if (task.getAssignee() == null) {
            claim(person, task);
        }
        complete(person, task, form);
    }

    public SpinJsonNode view(Task task) {
        return (SpinJsonNode) engine.getTaskService().getVariable(task.getId(), "view");
    }

    public List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    public boolean isOver() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    /** The instance's own variables. */
    public Map<String, Object> own() {
        return engine.getRuntimeService().getVariables(instance.getId());
    }

    /** Names of all variables that are not the instance's own, each once. */
    public List<String> local() {
        return variables().stream()
                .map(VariableInstance::getName)
                .filter(name -> !own().containsKey(name))
                .distinct()
                .sorted()
                .toList();
    }

    public boolean nothingSerialized() {
        return variables().stream().noneMatch(variable -> variable.getTypeName().equals("object"));
    }

    private List<VariableInstance> variables() {
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .list();
    }

    /** Due dates of the timers by activity, as Johannesburg reads them; a task's own are its reminders. */
    public Map<String, String> timers() {
        Map<String, String> timers = new TreeMap<>();
        jobs().forEach(timer -> timers.put(activity(timer), johannesburg(timer.getDuedate())));
        return timers;
    }

    /** Lets the timers of an activity fire. */
    public void fire(String activity) {
        List<Job> timers = jobs().stream()
                .filter(timer -> activity(timer).equals(activity))
                .toList();
        if (timers.isEmpty()) {
            throw new AssertionError("No timer waits at " + activity);
        }
        timers.forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
        runJobs();
    }

    public static String johannesburg(Date moment) {
        return moment.toInstant().atZone(BusinessZone.SAYPRO).toLocalDateTime().toString();
    }

    public void end() {
        if (!isOver()) {
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test is over");
        }
    }

    /** Runs the jobs that are no timers until there are none. */
    public void runJobs() {
        List<Job> jobs;
        while (!(jobs = engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .list())
                .isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> jobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
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
}
