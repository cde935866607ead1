package com.saypro.collaboration.engine.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RefusalTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    TestProcesses processes;

    @BeforeEach
    void deploy() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("says-no")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .camundaExecutionListenerClass("start", RefuseStart.class)
                        .userTask("task")
                        .camundaTaskListenerClass("complete", Refuse.class)
                        .camundaTaskListenerClass("assignment", ForbidThemba.class)
                        .endEvent()
                        .done());
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @Test
    void a_refusal_in_a_complete_listener_reaches_java_callers_as_it_was_said() {
        Task task = start();
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("answer", "no")))
                .isInstanceOf(Refused.class)
                .hasMessage("The goal is missing.");
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), Map.of("answer", "no")))
                .isInstanceOf(Refused.class)
                .hasMessage("The goal is missing.");
        assertThat(tasks.getVariables(task.getId())).isEmpty();
        assertThat(open(task)).isNotNull();
    }

    @Test
    void a_refusal_at_the_start_leaves_no_instance() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("says-no", Map.of("refuse", true)))
                .isInstanceOf(Refused.class)
                .hasMessage("Nothing to start.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("says-no")
                        .count())
                .isZero();
    }

    @Test
    void claiming_what_one_may_not_claim_is_not_allowed_and_the_task_stays_open() {
        Task task = start();
        assertThatThrownBy(() -> tasks.claim(task.getId(), "themba"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("You wrote this, so someone else reviews it.");
        assertThat(open(task).getAssignee()).isNull();
    }

    @Test
    void the_second_to_claim_is_told_who_was_first() {
        Task task = start();
        tasks.claim(task.getId(), "nobody-we-know");
        assertThatThrownBy(() -> tasks.claim(task.getId(), "carmen"))
                .isInstanceOf(Refused.class)
                .hasMessage("nobody-we-know has already claimed this task.");
        assertThat(open(task).getAssignee()).isEqualTo("nobody-we-know");
    }

    @Test
    void a_value_that_does_not_fit_is_refused_with_the_limit() {
        Task task = start();
        assertThatThrownBy(() -> runtime.setVariable(task.getProcessInstanceId(), "copy", "x".repeat(4001)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 3,900 characters");
    }

    @Test
    void a_task_that_is_gone_is_said_to_be_gone() {
        assertThatThrownBy(() -> tasks.complete("gone"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no longer open");
    }

    @Test
    void a_technical_failure_stays_what_it_is() {
        Task task = start();
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("answer", "broken")))
                .isNotInstanceOf(Refused.class)
                .hasRootCauseMessage("disk on fire");
    }

    private Task start() {
        var instance = runtime.startProcessInstanceByKey("says-no");
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private Task open(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    public static class Refuse implements TaskListener {
        @Override
        public void notify(DelegateTask task) {
            if ("broken".equals(task.getVariable("answer"))) {
                throw new IllegalStateException("disk on fire");
            }
            throw new Refused("goal", "The goal is missing.");
        }
    }

    public static class ForbidThemba implements TaskListener {
        @Override
        public void notify(DelegateTask task) {
            if ("themba".equals(task.getAssignee())) {
                throw new NotAllowed("You wrote this, so someone else reviews it.");
            }
        }
    }

    public static class RefuseStart implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            if (execution.hasVariable("refuse")) {
                throw new Refused("Nothing to start.");
            }
        }
    }
}
