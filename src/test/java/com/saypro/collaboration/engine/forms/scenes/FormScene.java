package com.saypro.collaboration.engine.forms.scenes;

import java.util.HashMap;
import java.util.Map;

/**
 * A form of the project where somebody really meets it.
 *
 * @param person who fills it in; an open task is theirs
 * @param process key of the process
 * @param task id of the open task; empty when the form starts the process
 * @param businessKey key of what the task is about; empty at a start, as it comes into being then
 * @param right entries that form and room take
 * @param fact a query for one text about the business key, its only parameter
 * @param then what the query answers once the entries were taken, and not before
 */
public record FormScene(
        String person,
        String process,
        String task,
        String businessKey,
        Map<String, Object> right,
        String fact,
        String then) {

    public FormScene {
        right = new HashMap<>(right);
    }

    /** A form that starts a process. */
    public static FormScene start(String person, String process, Map<String, Object> right, String fact, String then) {
        return new FormScene(person, process, "", "", right, fact, then);
    }

    public boolean isStart() {
        return task.isEmpty();
    }
}
