package com.saypro.collaboration.engine.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The rights the engine itself gives out, with three differences. People may read and change their own account, but not delete
 * it, which the engine would let them. A new filter is everyone's to read and nobody's own: who may change filters may change
 * all, and loses that with the group. Whose task goes to somebody else or back to its groups loses the rights on it, which the
 * engine would leave.
 */
class PersonalRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        var everyone = new AuthorizationEntity(AUTH_TYPE_GLOBAL);
        everyone.setResource(FILTER);
        everyone.setResourceId(filter.getId());
        everyone.addPermission(READ);
        return new AuthorizationEntity[] {everyone};
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String former, String assignee) {
        if (former != null && !former.equals(assignee) && !isCandidate((TaskEntity) task, former)) {
            AuthorizationEntity right = getGrantAuthorizationByUserId(former, TASK, task.getId());
            if (right != null) {
                // Whoever may give the task to somebody may do what follows from it.
                Context.getCommandContext().runWithoutAuthorization(() -> {
                    getAuthorizationManager().delete(right);
                    return null;
                });
            }
        }
        return super.newTaskAssignee(task, former, assignee);
    }

    private static boolean isCandidate(TaskEntity task, String person) {
        return task.getCandidates().stream().anyMatch(link -> person.equals(link.getUserId()));
    }
}
