package com.saypro.collaboration.engine.rights;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * The engine's management service, which asks whether somebody may run a job before it tries. The engine asks while it tries, takes
 * the refusal for a failure of the job, and lets anybody use up its retries.
 */
class RunByTheConcerned extends ManagementServiceImpl {

    RunByTheConcerned(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public void executeJob(String jobId) {
        commandExecutor.execute(context -> {
            JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
            if (job != null) {
                context.getProcessEngineConfiguration()
                        .getCommandCheckers()
                        .forEach(checker -> checker.checkUpdateJob(job));
            }
            return null;
        });
        super.executeJob(jobId);
    }
}
