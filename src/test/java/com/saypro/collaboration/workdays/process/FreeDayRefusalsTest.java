package com.saypro.collaboration.workdays.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of HR read in the Tasklist when {@code free-day} says no: the sentence alone, and nothing has changed. */
@IntegrationTest
class FreeDayRefusalsTest {

    private static final Map<String, String> CLOSURE = Map.of(
            "kind", "company-closure", "firstDay", "2027-12-28", "lastDay", "2027-12-31", "reason", "Year-end closure");

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    HttpPerson nonhlanhla;
    String number;

    @BeforeEach
    void nonhlanhla_proposes_a_closure() {
        nonhlanhla = signedIn(port, "nonhlanhla");
        Answer started = start(CLOSURE);
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        number = started.json().path("businessKey").asText();
    }

    @AfterEach
    void leave_nothing_behind() {
        runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "test over"));
        jdbc.sql("delete from saypro.free_day_proposal where number = ?")
                .param(number)
                .update();
    }

    @Test
    void days_that_are_proposed_already() {
        Answer answer = start(CLOSURE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .isEqualTo(
                        number + " (Company closure, Tue 28 December 2027 to Fri 31 December 2027) is proposed already"
                                + " and waits for its confirmation. Choose other days or wait for the answer.");
        assertThat(proposals()).isOne();
    }

    @Test
    void a_claim_by_the_proposer() {
        Answer answer = nonhlanhla.post(task("claim"), Map.of("userId", "nonhlanhla"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText())
                .isEqualTo("You proposed %s yourself, so someone else must confirm or refuse it.".formatted(number));
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void a_claim_by_the_administrator_who_may_else_do_everything() {
        Answer answer = signedIn(port, "admin").post(task("claim"), Map.of("userId", "admin"));

        assertSaysWhoConfirms(answer);
        assertThat(task().getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busisiwe", "thandi", "admin"})
    void a_process_owner_who_assigns_it_outside_the_confirmers(String assignee) {
        Answer answer = signedIn(port, "busisiwe").post(task("assignee"), Map.of("userId", assignee));

        assertSaysWhoConfirms(answer);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void a_process_owner_may_give_it_to_a_confirmer() {
        assertThat(signedIn(port, "busisiwe")
                        .post(task("assignee"), Map.of("userId", "khanyi"))
                        .status())
                .isEqualTo(204);
        assertThat(task().getAssignee()).isEqualTo("khanyi");
    }

    @Test
    void a_confirmation_by_someone_who_has_left_since_claiming() {
        HttpPerson derek = signedIn(port, "derek");
        assertThat(derek.post(task("claim"), Map.of("userId", "derek")).status())
                .isEqualTo(204);
        identityService.deleteMembership("derek", "hr-lead");
        try {
            assertSaysWhoConfirms(
                    derek.post(task("submit-form"), Map.of("variables", values(Map.of("decision", "confirm")))));
            taskService.setAssignee(task().getId(), null);
            assertSaysWhoConfirms(derek.post(task("claim"), Map.of("userId", "derek")));
        } finally {
            identityService.createMembership("derek", "hr-lead");
        }
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void a_refusal_without_a_reason() {
        HttpPerson derek = signedIn(port, "derek");
        assertThat(derek.post(task("claim"), Map.of("userId", "derek")).status())
                .isEqualTo(204);

        Answer answer = derek.post(task("submit-form"), Map.of("variables", values(Map.of("decision", "refuse"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("“Why do you refuse?”");
        assertThat(task().getAssignee()).isEqualTo("derek");
        assertThat(state()).isEqualTo("OPEN");
    }

    private static void assertSaysWhoConfirms(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText())
                .startsWith("Only HR's lead or leadership confirms free days, and ");
    }

    private String state() {
        return jdbc.sql("select state from saypro.free_day_proposal where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private Answer start(Map<String, String> entered) {
        return nonhlanhla.post(
                ENGINE + "/process-definition/key/free-day/submit-form", Map.of("variables", values(entered)));
    }

    private static Map<String, Object> values(Map<String, String> entered) {
        return entered.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Map.of("value", entry.getValue(), "type", "String")));
    }

    private String task(String command) {
        return ENGINE + "/task/" + task().getId() + "/" + command;
    }

    private Task task() {
        return taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private long proposals() {
        return jdbc.sql("select count(*) from saypro.free_day_proposal where first_day = '2027-12-28'")
                .query(Long.class)
                .single();
    }
}
