package com.saypro.collaboration.engine.tasks;

import static com.saypro.collaboration.engine.tasks.TaskFacts.instant;
import static com.saypro.collaboration.engine.tasks.TaskFacts.text;
import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Writes the mails about tasks into the outbox, each once per recipient, task and kind. */
@Component
class TaskMails {

    private final Outbox outbox;
    private final WorkTitles titles;
    private final Clock clock;

    TaskMails(Outbox outbox, WorkTitles titles, Clock clock) {
        this.outbox = outbox;
        this.titles = titles;
        this.clock = clock;
    }

    TaskFacts facts(DelegateTask task) {
        return facts(
                task.getId(), task.getName(), task.getDescription(), task.getExecution(), instant(task.getDueDate()));
    }

    TaskFacts facts(Task task, DelegateExecution execution) {
        return facts(task.getId(), task.getName(), task.getDescription(), execution, instant(task.getDueDate()));
    }

    private TaskFacts facts(String id, String name, String what, DelegateExecution execution, Instant dueAt) {
        var process = ((ExecutionEntity) execution).getProcessDefinition();
        String businessKey = execution.getProcessBusinessKey();
        return new TaskFacts(
                id,
                text(name),
                text(what),
                dueAt,
                process.getName() == null ? process.getKey() : process.getName(),
                text(businessKey),
                titles.title(process.getKey(), businessKey));
    }

    /** @param n different for every time the task was given to someone */
    void assigned(TaskFacts task, String assignee, int n) {
        post(assignee, task, "assigned:" + n, "task-assigned", task.headline());
    }

    void dueSoon(TaskFacts task, String recipient) {
        post(recipient, task, "due-soon", "task-due-soon", "Due soon: " + task.headline());
    }

    void overdue(TaskFacts task, String recipient) {
        post(recipient, task, "overdue", "task-overdue", "Overdue: " + task.headline());
    }

    void handedBack(TaskFacts task, String formerAssignee) {
        post(formerAssignee, task, "handed-back", "task-handed-back", "Handed back: " + task.headline());
    }

    /** Tells a shared mailbox about work that came for its groups, in one mail. */
    void arrived(List<Arrivals.Arrived> arrived, String mailbox) {
        String groups = arrived.stream().map(Arrivals.Arrived::group).distinct().collect(Collectors.joining(", "));
        TaskFacts first = arrived.get(0).task();
        String cause = first.taskId() + ":new";
        outbox.post(
                arrived.size() == 1
                        ? new Message(
                                mailbox,
                                cause,
                                "notice",
                                "New for %s: %s".formatted(groups, first.headline()),
                                linked(first))
                        : new Message(
                                mailbox,
                                cause,
                                "digest",
                                "New for %s: %d tasks".formatted(groups, arrived.size()),
                                listed(arrived)));
    }

    private static Map<String, Object> linked(TaskFacts task) {
        return Map.of(
                "title",
                task.headline(),
                "paragraphs",
                List.of(task.processName() + " " + task.businessKey(), task.what()),
                "link",
                "/tasks/" + task.taskId(),
                "linkLabel",
                "Open the task");
    }

    private Map<String, Object> listed(List<Arrivals.Arrived> arrived) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var one : arrived) {
            Map<String, Object> row = one.task().model();
            row.put("group", one.group());
            rows.add(row);
        }
        return Map.of("day", LocalDate.now(clock.withZone(SAYPRO)), "tasks", rows);
    }

    private void post(String recipient, TaskFacts task, String kind, String template, String subject) {
        outbox.post(new Message(recipient, task.taskId() + ":" + kind, template, subject, task.model()));
    }
}
