package com.saypro.collaboration.engine.refusals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the way to say no in place: in front of every engine command, and around the engine's HTTP interfaces. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    /** Inside Spring Security, outside everything of the engine's webapps. */
    private static final int ORDER = 100;

    @Bean
    ProcessEnginePlugin refusalPlugin(Refusals refusals, LastFailure lastFailure) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setRuntimeService(new CheckedRuntimeService());
                var interceptors = configuration.getCustomPreCommandInterceptorsTxRequired();
                var first = new ArrayList<>(interceptors == null ? List.of() : interceptors);
                first.add(0, new RefusalInterceptor(refusals, lastFailure));
                first.add(1, new OfferedOnly(configuration));
                configuration.setCustomPreCommandInterceptorsTxRequired(first);
                // A refusal is no error; what is one is logged by the job executor and by RefusalFilter, once.
                configuration.setEnableCmdExceptionLogging(false);
            }
        };
    }

    @Bean
    FilterRegistrationBean<RefusalFilter> refusalFilter(LastFailure lastFailure, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new RefusalFilter(lastFailure, json));
        registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        registration.setOrder(ORDER);
        return registration;
    }
}
