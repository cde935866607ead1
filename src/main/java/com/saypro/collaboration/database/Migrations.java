package com.saypro.collaboration.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations run as the user the node signs in with, who owns the tables; the pool acts under {@link ApplicationRole}. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayConfigurationCustomizer asTheOwner(JdbcConnectionDetails details) {
        return flyway -> flyway.dataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    @Bean
    FlywayMigrationStrategy roleFirst() {
        return flyway -> {
            ApplicationRole.ensure(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }
}
