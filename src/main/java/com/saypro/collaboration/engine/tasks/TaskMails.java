package com.saypro.collaboration.engine.tasks;

import static com.saypro.collaboration.engine.tasks.TaskFacts.instant;
import static com.saypro.collaboration.engine.tasks.TaskFacts.text;

import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    TaskMails(Outbox outbox, WorkTitles titles) {
        this.outbox = outbox;
        this.titles = titles;
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

    /** Tells a shared mailbox about work for its group. */
    void newForGroup(TaskFacts task, String groupName, String mailbox) {
        outbox.post(new Message(
                mailbox,
                task.taskId() + ":new",
                "notice",
                "New for " + groupName + ": " + task.headline(),
                Map.of(
                        "title",
                        task.headline(),
                        "paragraphs",
                        List.of(task.processName() + " " + task.businessKey(), task.what()),
                        "link",
                        "/tasks/" + task.taskId(),
                        "linkLabel",
                        "Open the task")));
    }

    private void post(String recipient, TaskFacts task, String kind, String template, String subject) {
        outbox.post(new Message(recipient, task.taskId() + ":" + kind, template, subject, task.model()));
    }
}
