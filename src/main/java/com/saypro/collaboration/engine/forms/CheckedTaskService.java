package com.saypro.collaboration.engine.forms;

import com.saypro.collaboration.engine.rights.TasksOfTheirModel;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, taking from a completion only what the task's form asks for, and a claim only from the person
 * it is for: the right to work on a task is no right to give it to a colleague.
 */
class CheckedTaskService extends TasksOfTheirModel {

    private final transient FormGuard guard;

    CheckedTaskService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new ClaimTaskCmd(taskId, userId) {
            @Override
            protected void checkClaimTask(TaskEntity task, CommandContext context) {
                super.checkClaimTask(task, context);
                String person = context.getAuthenticatedUserId();
                if (person != null && !person.equals(userId)) {
                    throw new NotAllowed("You can claim a task only for yourself. Ask a process owner to give it to"
                            + " someone else.");
                }
            }
        });
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        completeWithVariablesInReturn(taskId, variables, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserialize) {
        return completeWithVariablesInReturn(taskId, variables, true, deserialize);
    }

    private VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> sent, boolean returned, boolean deserialized) {
        return commandExecutor.execute(new CompleteTaskCmd(taskId, sent, returned, deserialized) {
            @Override
            protected void checkCompleteTask(TaskEntity task, CommandContext context) {
                super.checkCompleteTask(task, context);
                variables = guard.entries(task, variables);
            }
        });
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> sent) {
        commandExecutor.execute(new ResolveTaskCmd(taskId, sent) {
            @Override
            protected void checkCompleteTask(TaskEntity task, CommandContext context) {
                super.checkCompleteTask(task, context);
                requireDelegatedTo(context.getAuthenticatedUserId(), task);
                variables = guard.entriesSoFar(task, variables);
            }
        });
    }

    /** Resolving gives a task back to its owner with what was entered so far: nobody takes it from a colleague that way. */
    private static void requireDelegatedTo(String person, TaskEntity task) {
        if (person != null
                && !(person.equals(task.getAssignee()) && task.getDelegationState() == DelegationState.PENDING)) {
            throw new NotAllowed(
                    "Only a task that was delegated to you can be given back. Hand it back in the Tasklist.");
        }
    }
}
