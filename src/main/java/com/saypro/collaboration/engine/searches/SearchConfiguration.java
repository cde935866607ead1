package com.saypro.collaboration.engine.searches;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the checks of searches in front of the engine, inside the way to say no. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    ProcessEnginePlugin searchPlugin() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setFilterService(new CheckedFilterService());
                var interceptors = configuration.getCustomPreCommandInterceptorsTxRequired();
                var all = new ArrayList<>(interceptors == null ? List.of() : interceptors);
                all.add(new Searches(configuration));
                configuration.setCustomPreCommandInterceptorsTxRequired(all);
            }
        };
    }
}
