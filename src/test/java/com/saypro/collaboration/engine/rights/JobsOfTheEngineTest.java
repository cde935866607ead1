package com.saypro.collaboration.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Jobs that belong to no process: the cleaning up of history is the administrators', a batch's jobs go with the batch. */
@IntegrationTest
class JobsOfTheEngineTest {

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    TestProcesses processes;
    Batch batch;
    String seeds;

    @BeforeEach
    void a_batch() {
        processes = new TestProcesses(engine);
        processes.deploy(Bpmn.createExecutableProcess("jobs-of-the-engine")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("timer")
                .timerWithDuration("P1D")
                .endEvent()
                .done());
        engine.getRuntimeService().startProcessInstanceByKey("jobs-of-the-engine");
        String job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("jobs-of-the-engine")
                .singleResult()
                .getId();
        batch = engine.getManagementService().setJobRetriesAsync(List.of(job), 2);
        seeds = batch.getSeedJobDefinitionId();
    }

    @AfterEach
    void clean_up() {
        engine.getManagementService().deleteBatch(batch.getId(), true);
        engine.getManagementService()
                .updateJobSuspensionState()
                .byJobId(cleaning().getId())
                .activate();
        processes.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hendrik", "thandi", "zola", "admin"})
    void a_batchs_jobs_are_changed_by_who_may_change_the_batch_only(String person) {
        Job seed = seed();
        String definition = "/engine-rest/job-definition/" + seeds;
        String job = "/engine-rest/job/" + seed.getId();

        refused(person, "PUT", definition + "/suspended", Map.of("suspended", true, "includeJobs", true));
        refused(person, "PUT", definition + "/jobPriority", Map.of("priority", 7, "includeJobs", true));
        refused(person, "PUT", definition + "/jobPriority", Map.of("includeJobs", false));
        refused(person, "PUT", definition + "/retries", Map.of("retries", 0));
        refused(person, "PUT", "/engine-rest/job/suspended", Map.of("suspended", true, "jobDefinitionId", seeds));
        refused(person, "PUT", job + "/suspended", Map.of("suspended", true));
        refused(person, "PUT", job + "/priority", Map.of("priority", 7));
        refused(person, "PUT", job + "/retries", Map.of("retries", 0));
        refused(person, "PUT", job + "/duedate", Map.of());
        refused(person, "DELETE", job, Map.of());

        assertThat(seed().isSuspended()).isFalse();
        assertThat(seed().getPriority()).isEqualTo(seed.getPriority());
        assertThat(seed().getRetries()).isEqualTo(seed.getRetries());
        assertThat(engine.getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(seeds)
                        .singleResult())
                .matches(one -> !one.isSuspended() && one.getOverridingJobPriority() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hendrik", "thandi", "busisiwe"})
    void the_cleaning_up_of_history_is_stopped_by_administrators_only(String person) {
        String job = "/engine-rest/job/" + cleaning().getId();

        refused(person, "PUT", job + "/suspended", Map.of("suspended", true));
        refused(person, "PUT", job + "/retries", Map.of("retries", 0));

        assertThat(cleaning().isSuspended()).isFalse();
        assertThat(put("admin", job + "/suspended", Map.of("suspended", true)).status())
                .isEqualTo(204);
        assertThat(cleaning().isSuspended()).isTrue();
    }

    @Test
    void who_may_change_the_batch_changes_its_jobs() {
        for (Object suspended : new Object[] {true, false}) {
            Map<String, Object> change = Map.of("suspended", suspended, "includeJobs", true);
            assertThat(put("busisiwe", "/engine-rest/job-definition/" + seeds + "/suspended", change)
                            .status())
                    .isEqualTo(204);
            assertThat(seed().isSuspended()).isEqualTo(suspended);
        }
        assertThat(put("busisiwe", "/engine-rest/job/" + seed().getId() + "/suspended", Map.of("suspended", true))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_job_of_a_batch_opens_no_way_to_the_cleaning_up_of_history() {
        refused(
                "busisiwe",
                "POST",
                "/engine-rest/job/retries",
                Map.of("jobIds", List.of(seed().getId(), cleaning().getId()), "retries", 0));
    }

    private void refused(String person, String method, String path, Map<String, Object> body) {
        HttpPerson program = HttpPerson.program(port, person, HttpPerson.TRIAL_PASSWORD);
        var answer = switch (method) {
            case "PUT" -> program.put(path, body);
            case "POST" -> program.post(path, body);
            default -> program.delete(path);
        };
        assertThat(answer.status())
                .as(person + " " + method + " " + path + " " + answer.body())
                .isEqualTo(403);
    }

    private HttpPerson.Answer put(String person, String path, Map<String, Object> body) {
        return HttpPerson.program(port, person, HttpPerson.TRIAL_PASSWORD).put(path, body);
    }

    private Job seed() {
        return engine.getManagementService()
                .createJobQuery()
                .jobDefinitionId(seeds)
                .singleResult();
    }

    private Job cleaning() {
        return engine.getHistoryService().findHistoryCleanupJobs().get(0);
    }
}
