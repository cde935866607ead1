package com.saypro.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StartTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_engine_runs_on_the_schema_that_flyway_made() {
        assertThat(jdbc.sql("select count(*) from public.act_ge_schema_log")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isNotNegative();
    }
}
