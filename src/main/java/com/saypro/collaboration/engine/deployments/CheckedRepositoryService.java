package com.saypro.collaboration.engine.deployments;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * The engine's repository service, taking from signed-in people only files that can run no code of their own. What the
 * application itself deploys at its start comes from the build. Files of an earlier deployment that are deployed again have
 * come one of these two ways.
 */
class CheckedRepositoryService extends RepositoryServiceImpl {

    private final transient DeployableFiles files;

    CheckedRepositoryService(DeployableFiles files) {
        this.files = files;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        commandExecutor.execute(context -> {
            var resources = deployment.getDeployment().getResources();
            if (context.getAuthenticatedUserId() != null
                    && deployment.getDeployment().getTenantId() != null) {
                throw new Refused("Nothing is deployed for a tenant: there are none here.");
            }
            if (context.getAuthenticatedUserId() != null && resources != null) {
                resources.values().forEach(file -> files.requireDeployable(file.getName(), file.getBytes()));
            }
            return null;
        });
        return super.deployWithResult(deployment);
    }

    /** What ran by it is on record elsewhere too; it does not vanish with it. */
    @Override
    public void deleteDeployment(String deployment, boolean cascade, boolean skipsListeners, boolean skipsMappings) {
        commandExecutor.execute(context -> {
            if (context.getAuthenticatedUserId() != null && hasRun(context, deployment)) {
                throw new Refused("Work was begun by this deployment, so it stays. Deploy a better version of it.");
            }
            super.deleteDeployment(deployment, cascade, skipsListeners, skipsMappings);
            return null;
        });
    }

    private boolean hasRun(CommandContext context, String deployment) {
        var history = context.getProcessEngineConfiguration().getHistoryService();
        return context.runWithoutAuthorization(() ->
                createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                        .anyMatch(definition -> history.createHistoricProcessInstanceQuery()
                                        .processDefinitionId(definition.getId())
                                        .count()
                                > 0));
    }
}
