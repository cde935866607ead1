package com.saypro.collaboration.engine.deployments;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
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
}
