package com.saypro.collaboration.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/** Where the rooms' tables live: schema {@code saypro}, beside the engine's tables in {@code public}. */
@Configuration(proxyBeanMethods = false)
class Tables {

    @Bean
    NamingStrategy namingStrategy() {
        return new DefaultNamingStrategy() {
            @Override
            public String getSchema() {
                return "saypro";
            }
        };
    }
}
