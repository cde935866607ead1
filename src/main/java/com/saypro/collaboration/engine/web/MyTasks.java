package com.saypro.collaboration.engine.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a person has claimed, and the way to hand it back to the group. The Tasklist cannot offer it, because the right to
 * unclaim there is also the right to assign others.
 */
@Controller
class MyTasks {

    private static final int MOST = 200;

    /** The variable, local to each task, that says what it is about. */
    private static final String SUBJECT = "subject";

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final HandBack handBack;

    MyTasks(TaskService taskService, RuntimeService runtimeService, HandBack handBack) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.handBack = handBack;
    }

    @GetMapping("/my-tasks")
    String list(Principal me, Model model) {
        Set<String> ofGroups =
                ofGroups(me).listPage(0, MOST).stream().map(Task::getId).collect(Collectors.toSet());
        List<Task> mine =
                mine(me).orderByDueDate().asc().orderByTaskName().asc().listPage(0, MOST);
        Map<String, String> subjects = subjects(mine);
        model.addAttribute(
                "tasks",
                mine.stream()
                        .map(task -> new TaskRow(
                                task.getId(),
                                task.getName(),
                                subjects.getOrDefault(task.getId(), ""),
                                task.getDueDate() == null
                                        ? ""
                                        : TaskRow.moment(task.getDueDate().toInstant()),
                                ofGroups.contains(task.getId())))
                        .toList());
        return "my-tasks";
    }

    /** Hands a task back; one that is not the person's, or belongs to no group, stays as it is. */
    @PostMapping("/my-tasks/{id}/hand-back")
    String handBack(@PathVariable String id, Principal me, RedirectAttributes next) {
        handBack.by(me.getName(), id)
                .ifPresentOrElse(
                        task -> next.addFlashAttribute("handedBack", task),
                        () -> next.addFlashAttribute("refused", true));
        return "redirect:/my-tasks";
    }

    private Map<String, String> subjects(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return runtimeService
                .createVariableInstanceQuery()
                .variableName(SUBJECT)
                .taskIdIn(tasks.stream().map(Task::getId).toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(VariableInstance::getTaskId, subject -> (String) subject.getValue()));
    }

    private TaskQuery mine(Principal me) {
        return taskService.createTaskQuery().taskAssignee(me.getName());
    }

    private TaskQuery ofGroups(Principal me) {
        return mine(me).withCandidateGroups().includeAssignedTasks();
    }
}
