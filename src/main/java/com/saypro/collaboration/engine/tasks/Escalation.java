package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Work that is overdue goes back to its groups and to their lead as well; the former assignee may claim it again. Stands
 * behind a non-interrupting timer, as a message end event or a service task, with the input parameters
 *
 * <ul>
 *   <li>{@code taskKey}: id of the user task in the model; all its open tasks in this instance are meant,
 *   <li>{@code escalateTo}: group ids with commas between; when empty, the lead group of each candidate department,
 *   <li>{@code inform}: sign-in names, with commas between, of people to be told as well; may be empty.
 * </ul>
 *
 * A task that is already done is left alone.
 */
@UsedInModels
@Component("escalation")
class Escalation implements JavaDelegate {

    private final TaskService taskService;
    private final Directory directory;
    private final Candidates candidates;
    private final TaskMails mails;

    Escalation(TaskService taskService, Directory directory, Candidates candidates, TaskMails mails) {
        this.taskService = taskService;
        this.directory = directory;
        this.candidates = candidates;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        taskService
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(text(execution, "taskKey"))
                .list()
                .forEach(task -> escalate(task, execution));
    }

    private void escalate(Task task, DelegateExecution execution) {
        List<IdentityLink> links = taskService.getIdentityLinksForTask(task.getId());
        Set<String> groups = Candidates.groups(links);
        Set<String> leads = leads(text(execution, "escalateTo"), groups);
        TaskFacts facts = mails.facts(task, execution);
        String assignee = task.getAssignee();
        if (assignee != null && !(groups.isEmpty() && leads.isEmpty())) {
            if (mayNotClaim(assignee, groups)) {
                taskService.addCandidateUser(task.getId(), assignee);
            }
            taskService.setAssignee(task.getId(), null);
            mails.handedBack(facts, assignee);
        }
        leads.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> taskService.addCandidateGroup(task.getId(), group));
        Set<String> told = new LinkedHashSet<>();
        leads.forEach(group -> told.addAll(candidates.members(group)));
        told.addAll(listed(text(execution, "inform")));
        told.forEach(person -> mails.overdue(facts, person));
    }

    private boolean mayNotClaim(String person, Set<String> groups) {
        return directory
                .person(person)
                .filter(present -> groups.stream().noneMatch(present::isIn))
                .isPresent();
    }

    private Set<String> leads(String escalateTo, Set<String> groups) {
        if (!escalateTo.isEmpty()) {
            return listed(escalateTo);
        }
        Set<String> leads = new LinkedHashSet<>();
        for (String group : groups) {
            directory.department(group).ifPresentOrElse(department -> leads.add(department.leadGroup()), () -> {
                if (group.endsWith("-lead")) {
                    leads.add(group);
                }
            });
        }
        return leads;
    }

    private static Set<String> listed(String ids) {
        return Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? "" : value.toString().strip();
    }
}
