package com.saypro.collaboration.engine.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.batch.SetJobRetriesBatchConfiguration;
import org.camunda.bpm.engine.impl.batch.job.SetJobRetriesJobHandler;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Retrying many jobs at once takes the same right on each job's process or batch as retrying one. The engine asks for the right to make
 * such a batch only, and takes any ids of jobs and instances.
 */
class RetriesOfTheConcerned extends SetJobRetriesJobHandler {

    private static final int AT_ONCE = 1_000;

    /** Called when somebody makes the batch, and again, by nobody, while it is carried out. */
    @Override
    public byte[] writeConfiguration(SetJobRetriesBatchConfiguration configuration) {
        CommandContext context = Context.getCommandContext();
        if (context.getAuthenticatedUserId() != null) {
            onePerOwner(context, configuration.getIds())
                    .forEach(job -> context.getProcessEngineConfiguration()
                            .getCommandCheckers()
                            .forEach(checker -> checker.checkUpdateRetriesJob(job)));
        }
        return super.writeConfiguration(configuration);
    }

    private static Collection<JobEntity> onePerOwner(CommandContext context, List<String> ids) {
        return context.runWithoutAuthorization(() -> {
            Map<String, JobEntity> found = new HashMap<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                var query = new JobQueryImpl();
                query.jobIds(new HashSet<>(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
                List<Job> jobs = context.getJobManager().findJobsByQueryCriteria(query, null);
                found.putAll(jobs.stream()
                        .map(JobEntity.class::cast)
                        .collect(Collectors.toMap(
                                job -> job.getProcessDefinitionKey() + "/" + job.getBatchId(),
                                job -> job,
                                (one, other) -> one)));
            }
            return found.values();
        });
    }
}
