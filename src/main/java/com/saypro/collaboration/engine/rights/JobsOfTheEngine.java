package com.saypro.collaboration.engine.rights;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * The engine's own jobs belong to no process, and the engine lets everybody run, suspend and delete them. Here a batch's are for
 * those who may do so with the batch, and the rest, such as the cleaning up of history, for administrators.
 */
class JobsOfTheEngine extends AuthorizationCommandChecker {

    @Override
    public void checkReadJob(JobEntity job) {
        if (job.getProcessDefinitionKey() == null) {
            check(job, Permissions.READ);
        } else {
            super.checkReadJob(job);
        }
    }

    @Override
    public void checkUpdateJob(JobEntity job) {
        if (job.getProcessDefinitionKey() == null) {
            check(job, Permissions.UPDATE);
        } else {
            super.checkUpdateJob(job);
        }
    }

    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        if (job.getProcessDefinitionKey() == null) {
            check(job, Permissions.UPDATE);
        } else {
            super.checkUpdateRetriesJob(job);
        }
    }

    @Override
    public void checkReadHistoricJobLog(HistoricJobLogEventEntity log) {
        if (log.getProcessDefinitionKey() == null) {
            getAuthorizationManager().checkCamundaAdmin();
        } else {
            super.checkReadHistoricJobLog(log);
        }
    }

    /** The same for all jobs of one kind; those of a process are the engine's to check. */
    void checkUpdateJobDefinition(JobDefinitionEntity definition) {
        if (definition.getProcessDefinitionKey() == null) {
            check(definition.getJobConfiguration(), Permissions.UPDATE);
        }
    }

    private void check(JobEntity job, Permissions permission) {
        check(job.getBatchId(), permission);
    }

    private void check(String batch, Permissions permission) {
        if (batch == null) {
            getAuthorizationManager().checkCamundaAdmin();
        } else {
            getAuthorizationManager().checkAuthorization(permission, Resources.BATCH, batch);
        }
    }
}
