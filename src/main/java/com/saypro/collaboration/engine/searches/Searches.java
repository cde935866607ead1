package com.saypro.collaboration.engine.searches;

import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_ADMIN;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_OPERATOR;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_TASK_WORKER;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Looks at every search that comes from outside: none contains expressions, and nobody finds out what people entered by
 * searching for it. The engine checks the first in the outermost query only, and the second not at all: who may read how
 * processes ran could ask how many have a variable that begins with A.
 */
class Searches extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    Searches(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            SearchExpressions.requireNone(command);
            if (comparesEntries(command) && readsHistoryWithoutEntries()) {
                throw new NotAllowed(
                        "You may see how processes ran, but not what people entered, and so not search for it."
                                + " Ask an owner of the process.");
            }
            if (command instanceof UserOperationLogQueryImpl operations && readsWorkOnly()) {
                operations.categoryIn(CATEGORY_TASK_WORKER, CATEGORY_OPERATOR);
            }
        }
        return next.execute(command);
    }

    private static boolean comparesEntries(Command<?> command) {
        if (command instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries().stream()
                    .anyMatch(query -> !query.getQueryVariableValues().isEmpty());
        }
        return command instanceof HistoricTaskInstanceQueryImpl tasks
                && tasks.getQueries().stream()
                        .anyMatch(query -> !query.getVariables().isEmpty());
    }

    private boolean readsHistoryWithoutEntries() {
        return mayOnAll(ProcessDefinitionPermissions.READ_HISTORY)
                && !mayOnAll(ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
    }

    /** Who reads the history of all processes would get what was done to people along with it. */
    private boolean readsWorkOnly() {
        return mayOnAll(ProcessDefinitionPermissions.READ_HISTORY)
                && !may(UserOperationLogCategoryPermissions.READ, Resources.OPERATION_LOG_CATEGORY, CATEGORY_ADMIN);
    }

    private boolean mayOnAll(Permission permission) {
        return may(permission, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    private boolean may(Permission permission, Resources resource, String id) {
        var person = configuration.getIdentityService().getCurrentAuthentication();
        return person != null
                && configuration
                        .getAuthorizationService()
                        .isUserAuthorized(person.getUserId(), person.getGroupIds(), permission, resource, id);
    }
}
