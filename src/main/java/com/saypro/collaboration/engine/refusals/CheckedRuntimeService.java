package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;

/** The engine's runtime service with its ways to move an instance, by which a signed-in person skips nothing. */
class CheckedRuntimeService extends RuntimeServiceImpl {

    static final String NOT_SKIPPED = "Listeners and mappings of a step are not skipped: they ask the record.";

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String instance) {
        return new Modification(commandExecutor, instance);
    }

    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
        return new MigrationPlanExecutionBuilderImpl(commandExecutor, plan) {
            @Override
            public MigrationPlanExecutionBuilder skipCustomListeners() {
                mustBeTheSystem();
                return super.skipCustomListeners();
            }

            @Override
            public MigrationPlanExecutionBuilder skipIoMappings() {
                mustBeTheSystem();
                return super.skipIoMappings();
            }
        };
    }

    private void mustBeTheSystem() {
        commandExecutor.execute(context -> {
            if (context.getAuthenticatedUserId() != null) {
                throw new NotAllowed(NOT_SKIPPED);
            }
            return null;
        });
    }
}
