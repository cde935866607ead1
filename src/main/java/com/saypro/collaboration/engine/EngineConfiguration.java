package com.saypro.collaboration.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is told beyond {@code application.yaml}, and that it waits its turn among starting nodes. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin houseRules(ListableBeanFactory beans, StartLock startLock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                startLock.acquire();
                onlyModelBeans(configuration, new ModelBeans(beans));
                EngineSettings.apply(configuration);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                // Jobs wait until the release is deployed and everything is seeded; Start starts them.
                configuration.getJobExecutor().setAutoActivate(false);
            }
        };
    }

    /** The engine's Spring integration has set up expressions by now, and those see every bean of the application. */
    private static void onlyModelBeans(ProcessEngineConfigurationImpl configuration, ModelBeans beans) {
        configuration.setBeans(beans);
        configuration.setExpressionManager(new ModelExpressions(beans));
    }
}
