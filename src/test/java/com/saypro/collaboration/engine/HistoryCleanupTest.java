package com.saypro.collaboration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HistoryCleanupTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    HistoryService history;

    @Autowired
    TestClock clock;

    private TestProcesses processes;

    @AfterEach
    void remove() {
        clock.reset();
        processes.close();
    }

    @Test
    void what_is_finished_and_old_goes_and_nothing_of_what_runs() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("short-memory")
                        .camundaHistoryTimeToLiveString("P5D")
                        .startEvent()
                        .userTask("first")
                        .userTask("second")
                        .endEvent()
                        .done());
        clock.set("2026-11-23T09:00");
        String finished = start();
        String running = start();
        complete(finished);
        complete(finished);
        complete(running);
        clock.advance(Duration.ofDays(3));
        cleanUp();
        assertThat(traces(finished)).isPositive();
        long ofTheRunning = traces(running);
        clock.advance(Duration.ofDays(30));
        cleanUp();
        assertThat(traces(finished)).isZero();
        assertThat(traces(running)).isEqualTo(ofTheRunning).isPositive();
    }

    private String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("short-memory")
                .getId();
    }

    private void complete(String instance) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
    }

    private void cleanUp() {
        history.cleanUpHistoryAsync(true);
        for (int round = 0; round < 3; round++) {
            for (Job job : history.findHistoryCleanupJobs()) {
                engine.getManagementService().executeJob(job.getId());
            }
        }
    }

    private long traces(String instance) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                + history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                + history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .count();
    }
}
