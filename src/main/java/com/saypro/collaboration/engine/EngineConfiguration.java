package com.saypro.collaboration.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is told beyond {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin houseRules(ListableBeanFactory beans, StartLock startLock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                startLock.acquire();
                configuration.setBeans(new ModelBeans(beans));
                configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
                configuration.setStandaloneTasksEnabled(false);
                configuration.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
                configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9._-]+");
                configuration.setHistoryRemovalTimeStrategy("none");
                configuration.setHistoryCleanupStrategy("endTimeBased");
            }
        };
    }
}
