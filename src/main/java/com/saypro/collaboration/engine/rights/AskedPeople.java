package com.saypro.collaboration.engine.rights;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import com.saypro.collaboration.foundation.Refused;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Whom a task asks: people and groups there are, as candidates and in no other way, of whom the engine cannot read the task any more. Who is
 * asked no longer loses the rights on it, which the engine would leave.
 */
public abstract class AskedPeople extends NotesOfTheConcerned {

    @Override
    public void addUserIdentityLink(String task, String person, String type) {
        commandExecutor.execute(context -> {
            mustAsk(context, type, person != null && isAPerson(context, person));
            super.addUserIdentityLink(task, person, type);
            return null;
        });
    }

    @Override
    public void addGroupIdentityLink(String task, String group, String type) {
        commandExecutor.execute(context -> {
            mustAsk(context, type, group != null && isAGroup(context, group));
            super.addGroupIdentityLink(task, group, type);
            return null;
        });
    }

    @Override
    public void deleteUserIdentityLink(String task, String person, String type) {
        commandExecutor.execute(context -> {
            super.deleteUserIdentityLink(task, person, type);
            TaskEntity left = context.getTaskManager().findTaskById(task);
            if (left != null && !person.equals(left.getAssignee())) {
                revoke(context, task, right -> person.equals(right.getUserId()));
            }
            return null;
        });
    }

    @Override
    public void deleteGroupIdentityLink(String task, String group, String type) {
        commandExecutor.execute(context -> {
            super.deleteGroupIdentityLink(task, group, type);
            revoke(context, task, right -> group.equals(right.getGroupId()));
            return null;
        });
    }

    private static void mustAsk(CommandContext context, String type, boolean exists) {
        if (context.getAuthenticatedUserId() == null) {
            return;
        }
        if (!IdentityLinkType.CANDIDATE.equals(type)) {
            throw new Refused(
                    "People and groups are added to a task as candidates. To give it to somebody, assign it.");
        }
        if (!exists) {
            throw new Refused("There is no such person or group to ask.");
        }
    }

    private static boolean isAPerson(CommandContext context, String id) {
        return context.runWithoutAuthorization(
                () -> identities(context).createUserQuery().userId(id).count() > 0);
    }

    private static boolean isAGroup(CommandContext context, String id) {
        return context.runWithoutAuthorization(
                () -> identities(context).createGroupQuery().groupId(id).count() > 0);
    }

    private static IdentityService identities(CommandContext context) {
        return context.getProcessEngineConfiguration().getIdentityService();
    }

    private static void revoke(CommandContext context, String task, Predicate<AuthorizationEntity> whose) {
        context.runWithoutAuthorization(() -> {
            context
                    .getProcessEngineConfiguration()
                    .getAuthorizationService()
                    .createAuthorizationQuery()
                    .resourceType(TASK)
                    .resourceId(task)
                    .list()
                    .stream()
                    .map(AuthorizationEntity.class::cast)
                    .filter(whose)
                    .forEach(right -> context.getAuthorizationManager().delete(right));
            return null;
        });
    }
}
