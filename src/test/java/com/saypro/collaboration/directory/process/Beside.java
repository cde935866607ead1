package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.Acting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Deployment;

/** What people try things on that belongs to no process; put back before each try. */
class Beside implements AutoCloseable {

    private static final String GROUP = "rights-group";

    private final ProcessEngine engine;
    private final String deployment;
    private final String authorization;
    private final String decided;
    private final String cleanUp;
    private final Stand stand;
    private final Set<String> known;
    private String filter;
    private String batch;
    private String batchJob;

    Beside(ProcessEngine engine) {
        this.engine = engine;
        engine.getDecisionService()
                .evaluateDecisionTableByKey("step-deadlines")
                .variables(Map.of("step", "review", "urgency", "normal"))
                .evaluate();
        this.stand = new Stand(engine, "content-approval");
        // Something that somebody did to work.
        String task = stand.filled("<task>", "rights");
        new Acting(engine).as("busisiwe", () -> {
            engine.getTaskService().setAssignee(task, "busisiwe");
            engine.getTaskService().setAssignee(task, null);
        });
        this.deployment = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("SayPro Collaboration")
                .orderByDeploymentTime()
                .asc()
                .list()
                .get(0)
                .getId();
        this.known = engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        this.authorization = engine
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
        this.cleanUp =
                engine.getHistoryService().findHistoryCleanupJobs().get(0).getId();
        this.decided = engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("step-deadlines")
                .listPage(0, 1)
                .get(0)
                .getId();
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
        var management = engine.getManagementService();
        if (batch == null || management.createBatchQuery().batchId(batch).count() == 0) {
            Batch made = management.setJobRetriesAsync(List.of(stand.filled("<job>", "rights")), 3);
            batch = made.getId();
            batchJob = management
                    .createJobQuery()
                    .jobDefinitionId(made.getSeedJobDefinitionId())
                    .singleResult()
                    .getId();
        }
    }

    String filled(String text, String me) {
        return text.replace("<deployment>", deployment)
                .replace("<filter>", filter)
                .replace("<group>", GROUP)
                .replace("<victim>", MatrixPeople.OUTSIDER)
                .replace("<authorization>", authorization)
                .replace("<decided>", decided)
                .replace("<batch>", batch)
                .replace("<batch-job>", batchJob)
                .replace("<clean-up>", cleanUp)
                .replace("<me>", me);
    }

    @Override
    public void close() {
        engine.getManagementService().deleteBatch(batch, true);
        var repository = engine.getRepositoryService();
        repository.createDeploymentQuery().deploymentName("SayPro Collaboration").list().stream()
                .filter(one -> !known.contains(one.getId()))
                .forEach(again -> repository.deleteDeployment(again.getId(), true));
        stand.spent();
        stand.close();
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
                .map(User::getId)
                .filter(id -> id.startsWith("rights.by."))
                .forEach(identity::deleteUser);
    }
}
