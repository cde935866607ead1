package com.saypro.collaboration.engine.rights;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what by default, and what follows when people leave and move. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    ProcessEnginePlugin rightsPlugin(ApplicationEventPublisher events) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setResourceAuthorizationProvider(new PersonalRights());
                configuration.setIdentityProviderSessionFactory(new WatchedIdentitiesFactory(events));
            }
        };
    }

    private record WatchedIdentitiesFactory(ApplicationEventPublisher events) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WatchedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new WatchedIdentities(events);
        }
    }
}
