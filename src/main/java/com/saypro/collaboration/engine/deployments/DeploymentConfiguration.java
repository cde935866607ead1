package com.saypro.collaboration.engine.deployments;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds what people deploy against the rules of the house; models of a release were held against them when it was built. */
@Configuration(proxyBeanMethods = false)
class DeploymentConfiguration {

    @Bean
    ProcessEnginePlugin deploymentPlugin(DeployableFiles files) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setRepositoryService(new CheckedRepositoryService(files));
            }
        };
    }
}
