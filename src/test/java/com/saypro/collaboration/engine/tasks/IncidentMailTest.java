package com.saypro.collaboration.engine.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class IncidentMailTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private TestProcesses processes;
    private String instance;

    @BeforeEach
    void something_is_under_way_that_cannot_work() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("printing")
                        .name("Printing")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .serviceTask("print")
                        .camundaAsyncBefore()
                        .camundaClass(OnFire.class)
                        .endEvent()
                        .done());
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("printing", "P-1")
                .getId();
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @Test
    void process_owners_are_told_once_when_a_step_has_failed_for_good() {
        tryOnce();
        assertThat(mails()).as("while it is tried again by itself").isEmpty();

        failForGood();

        String incident = incident();
        assertThat(mails()).containsExactly("busisiwe " + incident + ":incident notice Stands still: Printing P-1");
        assertThat(jdbc.sql("select model ->> 'link' from saypro.outbox where cause = ?")
                        .param(incident + ":incident")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=incidents-tab");
    }

    @Test
    void what_fails_again_after_it_was_mended_is_told_again() {
        failForGood();
        management.setJobRetries(job().getId(), 1);
        assertThat(mails()).hasSize(1);

        failForGood();

        assertThat(mails()).hasSize(2);
    }

    private void failForGood() {
        while (job().getRetries() > 0) {
            tryOnce();
        }
    }

    private void tryOnce() {
        String job = job().getId();
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("printer on fire");
    }

    private Job job() {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private String incident() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private List<String> mails() {
        return jdbc.sql("select recipient, cause, template, subject from saypro.outbox where model ->> 'link' like ?")
                .param("%/process-instance/" + instance + "/%")
                .query((row, number) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .list();
    }

    public static class OnFire implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("printer on fire");
        }
    }
}
