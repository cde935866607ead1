package com.saypro.collaboration.workdays.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
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
import org.junit.jupiter.params.provider.CsvSource;
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

    @Autowired
    TestClock clock;

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
        clock.reset();
        jdbc.sql("delete from saypro.free_day where number = ?").param(number).update();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            company-closure | 2026-12-28 | 2026-12-24 | The last day, Thu 24 December 2026, is before the first day, Mon 28 December 2026. Choose the first day or a later one.
            company-closure | 2026-11-20 | 2026-11-24 | “First day” may not be in the past.
            company-closure | 2028-11-24 | 2028-11-24 | Fri 24 November 2028 is too far away. Propose days up to Thu 23 November 2028.
            company-closure | 2026-12-01 | 2027-01-01 | Tue 1 December 2026 to Fri 1 January 2027 are 32 days. Propose at most 31 days at once.
            ad-hoc-holiday  | 2026-12-25 | 2026-12-27 | Nobody works on Fri 25 December 2026 to Sun 27 December 2026 anyway: only weekends and public holidays. Choose at least one working day.
            cancellation    | 2026-12-29 | 2026-12-29 | No free days in force begin on Tue 29 December 2026. None are in force.
            ad-hoc-holiday  | 2026-02-30 | 2026-02-30 | “First day” must be a date such as 2026-11-26. “Last day” must be a date such as 2026-11-26.
            """)
    void wrong_days_in_the_start_form(String kind, String firstDay, String lastDay, String sentence) {
        clock.set("2026-11-23T09:30");
        Answer answer = start(Map.of("kind", kind, "firstDay", firstDay, "lastDay", lastDay, "reason", "Closed"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo(sentence);
        assertThat(jdbc.sql("select count(*) from saypro.free_day_proposal")
                        .query(Long.class)
                        .single())
                .as("the one that was there before")
                .isOne();
    }

    @Test
    void days_that_are_free_already_and_days_that_have_begun() {
        assertThat(decideAs("derek", "confirm").status()).isEqualTo(204);

        assertRefused(
                start(Map.of("kind", "ad-hoc-holiday", "firstDay", "2027-12-31", "reason", "Closed")),
                "Tue 28 December 2027 to Fri 31 December 2027 is already free (%s, Year-end closure). Choose other days or cancel those first."
                        .formatted(number));
        clock.set("2027-12-28T10:00");
        assertRefused(
                start(Map.of("kind", "cancellation", "firstDay", "2027-12-28", "reason", "Too late")),
                "Tue 28 December 2027 to Fri 31 December 2027 has begun and cannot be cancelled any more.");
        assertThat(freeDays()).isOne();
    }

    @Test
    void a_confirmation_of_days_that_are_over() {
        clock.set("2028-01-03T09:00");

        assertRefused(
                decideAs("derek", "confirm"),
                "Tue 28 December 2027 to Fri 31 December 2027 is over and cannot become free any more. Refuse the proposal.");
        assertThat(task().getAssignee()).isEqualTo("derek");
        assertThat(state()).isEqualTo("OPEN");
        assertThat(freeDays()).isZero();
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
    void a_claim_by_the_administrator_who_does_no_business() {
        Answer answer = signedIn(port, "admin").post(task("claim"), Map.of("userId", "admin"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).startsWith("You do not have the right to do this.");
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

    private Answer decideAs(String person, String decision) {
        HttpPerson decider = signedIn(port, person);
        assertThat(decider.post(task("claim"), Map.of("userId", person)).status())
                .isEqualTo(204);
        return decider.post(task("submit-form"), Map.of("variables", values(Map.of("decision", decision))));
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo(sentence);
    }

    private long freeDays() {
        return jdbc.sql("select count(*) from saypro.free_day where number = ?")
                .param(number)
                .query(Long.class)
                .single();
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
