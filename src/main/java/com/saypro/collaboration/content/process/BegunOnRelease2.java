package com.saypro.collaboration.content.process;

import com.saypro.collaboration.foundation.SeedStep;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Carries content approvals that were begun on release 2 to the newest model, because what they would come to there (no
 * dispute, no publication) is no longer how content is approved. Later versions are left alone: whoever deploys a change
 * decides in Cockpit what becomes of running instances.
 */
@Component
@Order(100)
class BegunOnRelease2 implements SeedStep {

    private static final Logger log = LoggerFactory.getLogger(BegunOnRelease2.class);
    private static final String RELEASE_2 = "1";

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;

    BegunOnRelease2(RepositoryService repositoryService, RuntimeService runtimeService) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
    }

    @Override
    public void seed() {
        List<ProcessDefinition> versions = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        Optional<ProcessDefinition> newest =
                versions.stream().filter(version -> !isOfRelease2(version)).findFirst();
        newest.ifPresent(target ->
                versions.stream().filter(BegunOnRelease2::isOfRelease2).forEach(version -> carry(version, target)));
    }

    private void carry(ProcessDefinition from, ProcessDefinition to) {
        List<String> instances =
                runtimeService.createProcessInstanceQuery().processDefinitionId(from.getId()).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        if (instances.isEmpty()) {
            return;
        }
        MigrationPlan plan = runtimeService
                .createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        instances.forEach(instance -> carry(instance, plan));
    }

    private void carry(String instance, MigrationPlan plan) {
        try {
            runtimeService.newMigration(plan).processInstanceIds(instance).execute();
        } catch (ProcessEngineException e) {
            log.warn(
                    "The content approval {} was begun on an earlier release and could not be carried to this one; migrate it in Cockpit.",
                    instance,
                    e);
        }
    }

    private static boolean isOfRelease2(ProcessDefinition version) {
        return RELEASE_2.equals(version.getVersionTag());
    }
}
