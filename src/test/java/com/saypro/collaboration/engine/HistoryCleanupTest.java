package com.saypro.collaboration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HistoryCleanupTest {

    private static final Map<String, Object> ROUTED = Map.of(
            "item",
            Spin.JSON(Map.of(
                    "department", "marketing",
                    "kind", "newsletter",
                    "partner", "no",
                    "personalData", "no",
                    "promotion", "none")));

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
        if (processes != null) {
            processes.close();
        }
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

    /** The engine counts a decision's days from its evaluation and does not ask whether its instance has ended. */
    @Test
    void decisions_of_what_runs_stay() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("short-memory")
                        .camundaHistoryTimeToLiveString("P5D")
                        .startEvent()
                        .businessRuleTask("decide")
                        .camundaDecisionRef("review-routing")
                        .userTask("first")
                        .endEvent()
                        .done());
        clock.set("2026-11-23T09:00");
        String running = start(ROUTED);
        clock.advance(Duration.ofDays(500));
        cleanUp();
        assertThat(decisions(running)).isOne();
    }

    @Test
    void every_decision_is_kept_for_longer_than_any_instance_runs() {
        assertThat(engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .list())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.getHistoryTimeToLive())
                        .as(decision.getKey())
                        .isGreaterThanOrEqualTo(3650));
    }

    private String start() {
        return start(Map.of());
    }

    private String start(Map<String, Object> variables) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("short-memory", variables)
                .getId();
    }

    private long decisions(String instance) {
        return history.createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .rootDecisionInstancesOnly()
                .count();
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
