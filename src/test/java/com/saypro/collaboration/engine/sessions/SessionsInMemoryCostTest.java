package com.saypro.collaboration.engine.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.CountedStatements;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What a click in the Tasklist costs with sessions in memory; the figures go to {@code target/benchmarks/sessions.txt}. */
@Tag("benchmark")
@IntegrationTest
@Import(CountedStatements.class)
@ActiveProfiles({"test"})
class SessionsInMemoryCostTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource dataSource;

    @Test
    void a_click_writes_no_session() throws Exception {
        var cost = TasklistClicks.measure(port, engine, dataSource);
        TasklistClicks.report("in memory", cost);

        assertThat(cost.reads()).isLessThanOrEqualTo(0);
        assertThat(cost.writes()).isLessThan(0.2);
    }
}
