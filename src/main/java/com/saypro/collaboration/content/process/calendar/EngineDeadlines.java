package com.saypro.collaboration.content.process.calendar;

import com.saypro.collaboration.content.calendar.Deadline;
import com.saypro.collaboration.content.calendar.TaskDeadlines;
import com.saypro.collaboration.content.process.WithoutRights;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Asks the engine; deadlines take two statements. */
@Component
class EngineDeadlines implements TaskDeadlines {

    private static final String SUBJECT = "subject";

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final WithoutRights withoutRights;

    EngineDeadlines(TaskService taskService, RuntimeService runtimeService, WithoutRights withoutRights) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.withoutRights = withoutRights;
    }

    @Override
    public List<Deadline> of(String person, Instant from, Instant to) {
        return withoutRights.ask(() -> {
            List<Task> tasks = taskService
                    .createTaskQuery()
                    .taskAssignee(person)
                    .dueAfter(Date.from(from))
                    .dueBefore(Date.from(to))
                    .active()
                    .orderByDueDate()
                    .asc()
                    .list();
            Map<String, String> subjects = subjects(tasks);
            return tasks.stream()
                    .map(task -> deadline(task, subjects.getOrDefault(task.getId(), "")))
                    .toList();
        });
    }

    @Override
    public boolean areThereFor(String person) {
        return withoutRights.ask(() -> taskService
                        .createTaskQuery()
                        .or()
                        .taskAssignee(person)
                        .taskCandidateUser(person)
                        .endOr()
                        .active()
                        .count()
                > 0);
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

    private static Deadline deadline(Task task, String subject) {
        Instant made = task.getCreateTime().toInstant();
        Date updated = task.getLastUpdated();
        Instant changed = updated == null ? made : updated.toInstant();
        return new Deadline(
                task.getId(), task.getName(), subject, task.getDueDate().toInstant(), changed, (int)
                        Math.max(0, Duration.between(made, changed).toSeconds()));
    }
}
