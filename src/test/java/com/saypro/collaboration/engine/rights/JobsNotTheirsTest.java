package com.saypro.collaboration.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may not run a job leaves it as it was, its retries included. */
@IntegrationTest
class JobsNotTheirsTest {

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    TestProcesses processes;

    @BeforeEach
    void a_timer() {
        processes = new TestProcesses(engine);
        processes.deploy(Bpmn.createExecutableProcess("jobs-not-theirs")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("timer")
                .timerWithDuration("P1D")
                .endEvent()
                .done());
        engine.getRuntimeService().startProcessInstanceByKey("jobs-not-theirs");
    }

    @AfterEach
    void clean_up() {
        processes.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hendrik", "busisiwe", "admin", "thandi"})
    void nobody_uses_up_the_retries_of_a_job_that_is_not_theirs(String person) {
        int retries = job().getRetries();
        for (int i = 0; i < 3; i++) {
            var answer = HttpPerson.program(port, person, HttpPerson.TRIAL_PASSWORD)
                    .post("/engine-rest/job/" + job().getId() + "/execute", Map.of());
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }

        assertThat(job().getRetries()).isEqualTo(retries);
        assertThat(job().getExceptionMessage()).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricJobLogQuery()
                        .jobId(job().getId())
                        .failureLog()
                        .count())
                .isZero();
    }

    private Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("jobs-not-theirs")
                .singleResult();
    }
}
