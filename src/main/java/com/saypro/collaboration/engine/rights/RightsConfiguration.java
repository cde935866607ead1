package com.saypro.collaboration.engine.rights;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what by default, and what follows when people leave and move. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    ProcessEnginePlugin rightsPlugin(ApplicationEventPublisher events, JdbcClient jdbc) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setResourceAuthorizationProvider(new PersonalRights());
                configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new JobsOfTheEngine()));
                configuration.setHistoryService(new HistoryOfTheConcerned());
                configuration.setManagementService(new RunByTheConcerned(configuration));
                configuration.setCustomBatchJobHandlers(List.of(new RetriesOfTheConcerned()));
                configuration.setIdentityProviderSessionFactory(new WatchedIdentitiesFactory(events, jdbc));
            }
        };
    }

    private record WatchedIdentitiesFactory(ApplicationEventPublisher events, JdbcClient jdbc)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WatchedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new WatchedIdentities(events, jdbc);
        }
    }
}
