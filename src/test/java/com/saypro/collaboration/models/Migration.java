package com.saypro.collaboration.models;

import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Carries instances of a stored model to the current model of the same key, and leaves nothing behind. */
final class Migration implements AutoCloseable {

    private static final Date LATER = new Date(4_070_930_400_000L);
    private static final VariableMap ROUTING = Variables.putValue("urgency", "normal")
            .putValue("author", "thandi")
            .putValue("dueAt", LATER)
            .putValue("remindAt", LATER)
            .putValue("escalateAt", LATER);

    private final ProcessEngine engine;
    private final StandInModel model;
    private final ProcessDefinition current;
    private final String deployment;
    private final ProcessDefinition stored;

    Migration(ProcessEngine engine, StandInModel model) {
        this.engine = engine;
        this.model = model;
        this.current = latest(engine, model.processKey());
        this.deployment = engine.getRepositoryService()
                .createDeployment()
                .name("stored release")
                .addModelInstance(model.processKey() + ".bpmn", model.model())
                .deploy()
                .getId();
        this.stored = latest(engine, model.processKey());
    }

    /**
     * Starts an instance before the activity, migrates it, and tells where it stands then.
     *
     * @param moved where activities went whose id has changed
     * @return ids of the activities in which the instance waits on the current model
     */
    List<String> from(String activity, Properties moved) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceById(stored.getId())
                .setVariables(ROUTING)
                .startBeforeActivity(model.startingPoint(activity))
                .execute(true, true)
                .getId();
        try {
            engine.getRuntimeService()
                    .newMigration(plan(moved))
                    .processInstanceIds(instance)
                    .execute();
            if (engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .processDefinitionId(current.getId())
                            .count()
                    != 1) {
                throw new IllegalStateException("The instance does not run on the current model");
            }
            return engine.getRuntimeService().getActiveActivityIds(instance).stream()
                    .distinct()
                    .toList();
        } finally {
            engine.getRuntimeService().deleteProcessInstance(instance, "test", true, true, true);
            engine.getHistoryService().deleteHistoricProcessInstance(instance);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }

    private MigrationPlan plan(Properties moved) {
        MigrationPlanBuilder plan = engine.getRuntimeService().createMigrationPlan(stored.getId(), current.getId());
        var mapped = plan.mapEqualActivities();
        String prefix = model.processKey() + ".";
        moved.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> mapped.mapActivities(name.substring(prefix.length()), moved.getProperty(name)));
        return mapped.build();
    }

    private static ProcessDefinition latest(ProcessEngine engine, String key) {
        ProcessDefinition latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException("The process " + key + " is gone; its running instances would be stranded");
        }
        return latest;
    }
}
