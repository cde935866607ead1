package com.saypro.collaboration.engine.rights;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.management.UpdateJobDefinitionSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.management.UpdateJobSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;

/**
 * The engine's management service, which asks whether somebody may run a job before it tries. The engine asks while it tries, takes
 * the refusal for a failure of the job, and lets anybody use up its retries. It also asks about jobs that belong to no process
 * where the engine does not: when they are suspended, and when all of one definition are changed.
 */
class RunByTheConcerned extends ManagementServiceImpl {

    private final JobsOfTheEngine ofTheEngine = new JobsOfTheEngine();

    RunByTheConcerned(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public void executeJob(String jobId) {
        checkJob(jobId);
        super.executeJob(jobId);
    }

    @Override
    public UpdateJobSuspensionStateBuilderImpl updateJobSuspensionState() {
        return new UpdateJobSuspensionStateBuilderImpl(commandExecutor) {
            @Override
            public UpdateJobSuspensionStateBuilderImpl byJobId(String jobId) {
                checkJob(jobId);
                return super.byJobId(jobId);
            }

            @Override
            public UpdateJobSuspensionStateBuilderImpl byJobDefinitionId(String jobDefinitionId) {
                checkDefinition(jobDefinitionId);
                return super.byJobDefinitionId(jobDefinitionId);
            }
        };
    }

    @Override
    public UpdateJobDefinitionSuspensionStateBuilderImpl updateJobDefinitionSuspensionState() {
        return new UpdateJobDefinitionSuspensionStateBuilderImpl(commandExecutor) {
            @Override
            public UpdateJobDefinitionSuspensionStateBuilderImpl byJobDefinitionId(String jobDefinitionId) {
                checkDefinition(jobDefinitionId);
                return super.byJobDefinitionId(jobDefinitionId);
            }
        };
    }

    @Override
    public void setOverridingJobPriorityForJobDefinition(String jobDefinitionId, long priority, boolean cascade) {
        checkDefinition(jobDefinitionId);
        super.setOverridingJobPriorityForJobDefinition(jobDefinitionId, priority, cascade);
    }

    @Override
    public void setOverridingJobPriorityForJobDefinition(String jobDefinitionId, long priority) {
        setOverridingJobPriorityForJobDefinition(jobDefinitionId, priority, false);
    }

    @Override
    public void clearOverridingJobPriorityForJobDefinition(String jobDefinitionId) {
        checkDefinition(jobDefinitionId);
        super.clearOverridingJobPriorityForJobDefinition(jobDefinitionId);
    }

    @Override
    public void setJobRetriesByJobDefinitionId(String jobDefinitionId, int retries) {
        checkDefinition(jobDefinitionId);
        super.setJobRetriesByJobDefinitionId(jobDefinitionId, retries);
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new SetJobRetriesBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesBuilder jobDefinitionId(String jobDefinitionId) {
                checkDefinition(jobDefinitionId);
                return super.jobDefinitionId(jobDefinitionId);
            }
        };
    }

    private void checkJob(String id) {
        commandExecutor.execute(context -> {
            JobEntity job = id == null ? null : context.getJobManager().findJobById(id);
            if (job != null) {
                context.getProcessEngineConfiguration()
                        .getCommandCheckers()
                        .forEach(checker -> checker.checkUpdateJob(job));
            }
            return null;
        });
    }

    private void checkDefinition(String id) {
        commandExecutor.execute(context -> {
            JobDefinitionEntity definition =
                    id == null ? null : context.getJobDefinitionManager().findById(id);
            if (definition != null) {
                ofTheEngine.checkUpdateJobDefinition(definition);
            }
            return null;
        });
    }
}
