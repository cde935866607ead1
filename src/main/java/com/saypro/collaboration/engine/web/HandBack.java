package com.saypro.collaboration.engine.web;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Takes a person's own task off that person. One command looks and acts, so that a task which was escalated or claimed by
 * someone else in between stays with whoever has it; the operation log names the person.
 */
@Component
class HandBack {

    private final ProcessEngine engine;

    HandBack(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The name of the task that is back with its groups; empty when it was not the person's, or belongs to no group. */
    Optional<String> by(String person, String taskId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> Optional.ofNullable(
                                    context.getTaskManager().findTaskById(taskId))
                            .filter(task -> person.equals(task.getAssignee()) && belongsToAGroup(task))
                            .map(task -> unassigned(task, context)));
        } catch (OptimisticLockingException someoneWasQuicker) {
            return Optional.empty();
        }
    }

    private static boolean belongsToAGroup(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null);
    }

    /** The right to unassign is the right to assign others, which people do not have; it stays with the person's name. */
    private static String unassigned(TaskEntity task, CommandContext context) {
        var unassign = new AssignTaskCmd(task.getId(), null);
        context.runWithoutAuthorization(() -> unassign.execute(context));
        return task.getName();
    }
}
