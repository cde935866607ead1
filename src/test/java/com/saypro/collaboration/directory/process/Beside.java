package com.saypro.collaboration.directory.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;

/** What people try things on that belongs to no process; put back before each try. */
class Beside implements AutoCloseable {

    private static final String GROUP = "rights-group";

    private final ProcessEngine engine;
    private String filter;

    Beside(ProcessEngine engine) {
        this.engine = engine;
        engine.getDecisionService()
                .evaluateDecisionTableByKey("step-deadlines")
                .variables(java.util.Map.of("step", "review", "urgency", "normal"))
                .evaluate();
    }

    void prepare() {
        var identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(GROUP).count() == 0) {
            identity.saveGroup(identity.newGroup(GROUP));
        }
        if (filter == null
                || engine.getFilterService()
                                .createTaskFilterQuery()
                                .filterId(filter)
                                .count()
                        == 0) {
            filter = engine.getFilterService()
                    .saveFilter(engine.getFilterService().newTaskFilter("By rights"))
                    .getId();
        }
    }

    String filled(String text, String me) {
        return text.replace("DEPLOYMENT", deployment())
                .replace("FILTER", filter)
                .replace("GROUP", GROUP)
                .replace("VICTIM", MatrixPeople.OUTSIDER)
                .replace("AUTHORIZATION", authorization())
                .replaceAll("ME\\b", me);
    }

    private String deployment() {
        return engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("SayPro Collaboration")
                .list()
                .get(0)
                .getId();
    }

    private String authorization() {
        return engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn("hr")
                .resourceType(Resources.APPLICATION)
                .resourceId("tasklist")
                .list()
                .stream()
                .map(Authorization::getId)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        var filters = engine.getFilterService();
        engine.getIdentityService().setAuthentication("rights", List.of("administrator"));
        try {
            filters.createTaskFilterQuery().list().stream()
                    .filter(one -> one.getName().startsWith("By "))
                    .forEach(one -> filters.deleteFilter(one.getId()));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        var identity = engine.getIdentityService();
        List.of(GROUP, "rights-by-me").forEach(identity::deleteGroup);
        identity.createUserQuery().list().stream()
                .map(org.camunda.bpm.engine.identity.User::getId)
                .filter(id -> id.startsWith("rights.by."))
                .forEach(identity::deleteUser);
    }
}
