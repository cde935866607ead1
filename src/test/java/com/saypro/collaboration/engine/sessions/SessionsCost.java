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

/** What a click in the Tasklist costs; the figures go to {@code target/benchmarks/sessions.txt}. */
@Tag("benchmark")
@IntegrationTest
@Import(CountedStatements.class)
abstract class SessionsCost {

    private final String where;
    private final int reads;

    /** @param reads how often a click may read its session in the database */
    SessionsCost(String where, int reads) {
        this.where = where;
        this.reads = reads;
    }

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource dataSource;

    @Test
    void a_click_writes_no_session() throws Exception {
        var cost = TasklistClicks.measure(port, engine, dataSource);
        TasklistClicks.report(where, cost);

        assertThat(cost.reads()).isLessThanOrEqualTo(reads);
        assertThat(cost.writes()).isLessThan(0.2);
    }
}
