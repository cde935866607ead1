package com.saypro.collaboration.engine.refusals;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people at the posts office see when something is refused, as the Tasklist gets it. */
@IntegrationTest
class RefusalOverHttpTest {

    private static final String FORM = """
            {"id":"answering","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
             "executionPlatformVersion":"7.24.0","components":[
              {"type":"textfield","key":"answer","label":"Answer","validate":{"required":true}}]}""";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private TestProcesses processes;
    private Authorization mayStart;

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("answering")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaFormRef("answering")
                .camundaFormRefBinding("deployment")
                .camundaExecutionListenerClass("start", RefusalTest.RefuseStart.class)
                .userTask("task")
                .camundaCandidateGroups("posts-office")
                .camundaFormRef("answering")
                .camundaFormRefBinding("deployment")
                .camundaInputParameter("answer", "${null}")
                .camundaTaskListenerClass("complete", Listen.class)
                .camundaTaskListenerClass("assignment", RefusalTest.ForbidThemba.class)
                .endEvent()
                .done();
        processes = new TestProcesses(engine);
        processes.deploy(
                processes.builder().addModelInstance("answering.bpmn", model).addString("answering.form", FORM));
        mayStart = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayStart.setGroupId("posts-office");
        mayStart.setResource(Resources.PROCESS_DEFINITION);
        mayStart.setResourceId("answering");
        mayStart.addPermission(Permissions.CREATE_INSTANCE);
        mayStart.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(mayStart);
    }

    @AfterEach
    void remove() {
        engine.getAuthorizationService().deleteAuthorization(mayStart.getId());
        processes.close();
    }

    @Test
    void a_refused_submission_is_a_400_with_the_sentence_alone() {
        Task task = claimedByCarmen();
        for (String way : List.of("submit-form", "complete")) {
            Answer answer = carmen().post(ENGINE + "/task/" + task.getId() + "/" + way, answer("no"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).isEqualTo("The goal is missing.");
            assertThat(answer.json().path("type").asText()).isEqualTo("Refused");
            assertUntouched(task, "carmen");
        }
    }

    @Test
    void an_entry_the_form_does_not_allow_is_named() {
        Task task = claimedByCarmen();
        Answer answer = carmen().post(ENGINE + "/task/" + task.getId() + "/submit-form", answer(""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo("“Answer” must be filled in.");
        assertUntouched(task, "carmen");
    }

    @Test
    void claiming_what_one_may_not_claim_is_a_403() {
        Task task = start();
        Answer answer = HttpPerson.signedIn(port, "themba")
                .post(ENGINE + "/task/" + task.getId() + "/claim", Map.of("userId", "themba"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).isEqualTo("You wrote this, so someone else reviews it.");
        assertUntouched(task, null);
    }

    @Test
    void the_second_to_claim_reads_who_was_first() {
        Task task = claimedByCarmen();
        Answer answer = HttpPerson.signedIn(port, "dylan")
                .post(ENGINE + "/task/" + task.getId() + "/claim", Map.of("userId", "dylan"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .endsWith(" has already claimed this task.")
                .startsWith("Carmen");
        assertUntouched(task, "carmen");
    }

    @Test
    void completing_what_one_has_not_claimed_is_a_403() {
        Task task = start();
        Answer answer = carmen().post(ENGINE + "/task/" + task.getId() + "/complete", answer("yes"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).startsWith("Claim this task first");
        assertUntouched(task, null);
    }

    @Test
    void a_refused_start_leaves_no_instance() {
        Answer refused = carmen().post(ENGINE + "/process-definition/key/answering/submit-form", answer(""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).isEqualTo("“Answer” must be filled in.");
        Answer unknown = carmen().post(
                        ENGINE + "/process-definition/key/answering/start",
                        Map.of("variables", Map.of("refuse", Map.of("value", true))));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("message").asText()).startsWith("This form does not ask for “refuse”.");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("answering")
                        .count())
                .isZero();
    }

    @Test
    void two_who_change_the_same_at_the_same_moment_are_told_so() {
        Task task = claimedByCarmen();
        Answer answer = carmen().post(ENGINE + "/task/" + task.getId() + "/complete", answer("collide"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("message").asText())
                .isEqualTo("Someone else changed this at the same moment. Reload and try again.");
    }

    @Test
    void a_technical_failure_shows_a_reference_and_nothing_of_the_inside() {
        Task task = claimedByCarmen();
        Answer answer = carmen().post(ENGINE + "/task/" + task.getId() + "/complete", answer("broken"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("disk on fire").doesNotContain("ENGINE-");
        assertThat(answer.json().path("message").asText()).matches(".*administrator the reference [0-9A-F]{8}\\.");
        assertUntouched(task, "carmen");
    }

    @Test
    void ways_around_the_form_are_closed_to_staff() {
        Task task = claimedByCarmen();
        Answer error =
                carmen().post(ENGINE + "/task/" + task.getId() + "/bpmnError", Map.of("errorCode", "away-with-it"));
        assertThat(error.status()).isEqualTo(403);
        assertThat(error.json().path("message").asText()).contains("open to nobody");
        Answer jump = carmen().post(
                        ENGINE + "/process-definition/key/answering/start",
                        Map.of(
                                "startInstructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "task"))));
        assertThat(jump.status()).isEqualTo(403);
        assertUntouched(task, "carmen");
    }

    @Test
    void a_value_that_is_not_of_its_type_is_said_to_be_so() {
        Task task = claimedByCarmen();
        for (String way : List.of("submit-form", "complete")) {
            Answer answer = carmen().post(
                            ENGINE + "/task/" + task.getId() + "/" + way,
                            Map.of("variables", Map.of("answer", Map.of("value", "many", "type", "Integer"))));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).startsWith("What was sent could not be read:");
            assertThat(answer.body()).doesNotContain("Cannot").doesNotContain("java.lang");
            assertUntouched(task, "carmen");
        }
    }

    @Test
    void work_that_is_paused_is_said_to_be_paused() {
        Task task = claimedByCarmen();
        engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId());
        for (String way : List.of("submit-form", "complete")) {
            Answer answer = carmen().post(ENGINE + "/task/" + task.getId() + "/" + way, answer("yes"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).startsWith("A process owner has paused this work");
            assertUntouched(task, "carmen");
        }
    }

    @Test
    void what_is_allowed_goes_through() {
        Task task = claimedByCarmen();
        assertThat(carmen().post(ENGINE + "/task/" + task.getId() + "/submit-form", answer("yes"))
                        .status())
                .isBetween(200, 204);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isZero();
    }

    private HttpPerson carmen() {
        return HttpPerson.signedIn(port, "carmen");
    }

    private static Map<String, Object> answer(String text) {
        return Map.of("variables", Map.of("answer", Map.of("value", text, "type", "String")));
    }

    private Task start() {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("answering", Map.of("answer", "begin"));
        engine.getRuntimeService().removeVariable(instance.getId(), "answer");
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private Task claimedByCarmen() {
        Task task = start();
        engine.getTaskService().claim(task.getId(), "carmen");
        return task;
    }

    private void assertUntouched(Task task, String assignee) {
        Task now =
                engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.getAssignee()).isEqualTo(assignee);
        assertThat(engine.getTaskService().getVariable(task.getId(), "answer")).isNull();
    }

    public static class Listen implements TaskListener {
        @Override
        public void notify(DelegateTask task) {
            switch (String.valueOf(task.getVariable("answer"))) {
                case "collide" -> throw new OptimisticLockingException("act_ru_task was changed");
                case "yes" -> {}
                default -> new RefusalTest.Refuse().notify(task);
            }
        }
    }
}
