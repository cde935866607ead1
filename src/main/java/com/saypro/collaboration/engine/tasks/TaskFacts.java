package com.saypro.collaboration.engine.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * What a mail says about a task.
 *
 * @param taskId id of the task, which makes the link
 * @param taskName what is to be done
 * @param what the task's documentation; empty when it has none
 * @param dueAt when it is due, or {@code null} when it has no due date
 * @param processName name of the process
 * @param businessKey id of the aggregate; empty when it has none
 * @param title title of the aggregate; empty when it has none
 */
record TaskFacts(
        String taskId,
        String taskName,
        String what,
        Instant dueAt,
        String processName,
        String businessKey,
        String title) {

    TaskFacts titled(String newTitle) {
        return new TaskFacts(taskId, taskName, what, dueAt, processName, businessKey, newTitle);
    }

    /** "Review content: C-2026-0042 Spring campaign". */
    String headline() {
        return subject().isEmpty() ? taskName : taskName + ": " + subject();
    }

    /** "C-2026-0042 Spring campaign", which tells apart two tasks of the same name. */
    String subject() {
        return title.contains(businessKey) ? title : (businessKey + " " + title).strip();
    }

    /** The values the task templates read; {@code dueAt} is left out when there is none. */
    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>(Map.of(
                "taskId", taskId,
                "taskName", taskName,
                "what", what,
                "processName", processName,
                "businessKey", businessKey,
                "title", title));
        if (dueAt != null) {
            model.put("dueAt", dueAt);
        }
        return model;
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    static String text(String text) {
        return text == null ? "" : text;
    }
}
