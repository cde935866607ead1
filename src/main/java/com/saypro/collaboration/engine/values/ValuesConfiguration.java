package com.saypro.collaboration.engine.values;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Under the name by which the engine's starter lets its own plugin be replaced. */
@Configuration(proxyBeanMethods = false)
class ValuesConfiguration {

    @Bean
    ProcessEnginePlugin spinProcessEnginePlugin() {
        return new PlainValues();
    }
}
