package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * A task is called what its model calls it and stands where its process put it. The engine would let whoever moves its due date rename
 * it, which changes what its assignee believes to sign, or leave the name out, which leaves it without one.
 */
public abstract class TasksOfTheirModel extends AskedPeople {

    private record Fixed(String what, Function<Task, String> read, BiConsumer<Task, String> write) {}

    private static final List<Fixed> FIXED = List.of(
            new Fixed("name", Task::getName, Task::setName),
            new Fixed("description", Task::getDescription, Task::setDescription),
            new Fixed("parent task", Task::getParentTaskId, Task::setParentTaskId),
            new Fixed("case", Task::getCaseInstanceId, Task::setCaseInstanceId));

    /** @throws Refused when somebody sends another name, description, parent or case; what is not sent stays */
    @Override
    public void saveTask(Task task) {
        commandExecutor.execute(context -> {
            TaskEntity kept = context.getAuthenticatedUserId() == null
                    ? null
                    : context.getTaskManager().findTaskById(task.getId());
            List<String> changed = kept == null ? List.of() : changed(kept, task);
            super.saveTask(task);
            if (!changed.isEmpty()) {
                throw new Refused("The %s of a task comes from its model and stays as it is. Nothing was changed."
                        .formatted(String.join(" and the ", changed)));
            }
            return null;
        });
    }

    private static List<String> changed(Task kept, Task sent) {
        return FIXED.stream()
                .filter(fixed -> {
                    String now = fixed.read().apply(kept);
                    String then = fixed.read().apply(sent);
                    if (then == null) {
                        fixed.write().accept(sent, now);
                    }
                    return then != null && !Objects.equals(now, then);
                })
                .map(Fixed::what)
                .toList();
    }
}
