package com.saypro.collaboration.engine.audit;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine tell the audit log, whichever door somebody came through. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    ProcessEnginePlugin auditPlugin(AuditLog log) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setHistoryEventHandler(
                        new AuditedHistory(configuration.getHistoryEventHandler(), new Operations(log)));
            }
        };
    }

    /** Before Spring Security, which asks from where somebody signs in; Jersey's starter would register it after. */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    /** It works inside Spring Security only, where it is known who asks. */
    @Bean
    FilterRegistrationBean<DeniedRequests> deniedRequestsOnlyInside(DeniedRequests filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
