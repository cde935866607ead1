package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.StatementLog;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What opening "Rework content" reads. */
@IntegrationTest
class ReworkStatementsTest extends ContentScene {

    @Test
    void its_many_fields_read_the_version_once() {
        ProcessInstance instance = content.awaitingApproval();
        try (var log = new StatementLog()) {
            List<String> opening =
                    log.during(() -> content.approve("pieter", instance, "send-back", "There is a typo"));
            assertThat(opening)
                    .filteredOn(statement -> statement.contains("FROM \"saypro\".\"content_version\""))
                    .as("claiming, deciding, whose it is to write, what the form shows, and its fields")
                    .hasSize(5);
        }
    }
}
