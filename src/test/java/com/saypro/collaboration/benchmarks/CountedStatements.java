package com.saypro.collaboration.benchmarks;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Imported by a benchmark that counts the statements of the whole application, in a context of its own. */
@TestConfiguration
public class CountedStatements {

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? new CountingDataSource(dataSource) : bean;
            }
        };
    }
}
