package com.saypro.collaboration.workdays.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import com.saypro.collaboration.workdays.Deadlines;
import com.saypro.collaboration.workdays.WorkingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nonhlanhla and Derek are HR's lead and deputy, Khanyi leads SayPro. It is Monday, 23 November 2026, 09:30. */
@IntegrationTest
class FreeDayProcessTest {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage(FreeDayModel.PROCESS_KEY);

    private static final LocalDate MONDAY_AFTER_CHRISTMAS = LocalDate.parse("2026-12-28");

    @Autowired
    ProcessEngine engine;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Acting acting;

    final List<ProcessInstance> proposed = new ArrayList<>();

    @BeforeEach
    void it_is_monday_morning() {
        AbstractAssertions.init(engine);
        acting = new Acting(engine);
        clock.set("2026-11-23T09:30");
    }

    @AfterEach
    void leave_nothing_behind() {
        AbstractAssertions.reset();
        clock.reset();
        proposed.forEach(instance -> {
            engine.getRuntimeService()
                    .deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, true, true);
            jdbc.sql("delete from saypro.free_day where number = ?")
                    .param(instance.getBusinessKey())
                    .update();
            jdbc.sql("delete from saypro.free_day_proposal where number = ?")
                    .param(instance.getBusinessKey())
                    .update();
        });
    }

    @Test
    void a_confirmed_closure_counts_at_once_and_everyone_is_told() {
        ProcessInstance instance = proposeClosure();

        assertThat(instance).isWaitingAt(FreeDayModel.CONFIRM_TASK);
        assertThat(instance.getBusinessKey()).matches("F-2026-\\d{4}");
        assertThat(engine.getRuntimeService().getVariables(instance.getId()))
                .containsOnly(entry("proposer", "nonhlanhla"), entry("urgency", "normal"));
        assertThat(entries(instance))
                .containsOnlyKeys("dueAt", "remindAt", "escalateAt", "view", "decision", "refusalReason");
        assertThat(task(instance)).hasDueDate(at("2026-11-25T17:00")).isNotAssigned();
        assertThat(groups(instance)).containsExactly("hr-lead");

        confirm(instance, "derek");

        assertThat(instance).isEnded().hasPassed("serviceTask_changeFreeDays", "endEvent_freeDaysChanged");
        assertThat(workingTime.isWorkingDay(MONDAY_AFTER_CHRISTMAS)).isFalse();
        assertThat(workingTime.isWorkingDay(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(deadlines
                        .of("review", "urgent", at("2026-12-24T15:00").toInstant())
                        .due())
                .isEqualTo(at("2027-01-04T14:00").toInstant());
        assertThat(recipients(instance, "free-days-confirmed"))
                .containsExactlyInAnyOrderElementsOf(
                        directory.everyone().stream().map(Person::id).toList());
    }

    @Test
    void the_confirmer_sees_what_was_proposed() {
        ProcessInstance instance = proposeClosure();

        var view = (SpinJsonNode) entries(instance).get("view");
        assertThat(view.prop("proposal").elements())
                .extracting(
                        row -> row.prop("detail").stringValue(),
                        row -> row.prop("value").stringValue())
                .containsExactly(
                        tuple("Number", instance.getBusinessKey()),
                        tuple("What", "Company closure"),
                        tuple("Days", "Mon 28 December 2026 to Thu 31 December 2026"),
                        tuple("Reason everyone reads", "Year-end closure"),
                        tuple("Proposed by", directory.personName("nonhlanhla")));
    }

    @Test
    void a_refused_proposal_changes_nothing_and_the_proposer_is_told() {
        ProcessInstance instance = proposeClosure();

        complete(instance, "derek", Map.of("decision", "refuse", "refusalReason", "We work between the holidays."));

        assertThat(instance).isEnded().hasPassed("endEvent_proposalRefused").hasNotPassed("serviceTask_changeFreeDays");
        assertThat(workingTime.isWorkingDay(MONDAY_AFTER_CHRISTMAS)).isTrue();
        assertThat(recipients(instance, "free-days-refused")).containsExactly("nonhlanhla");
        assertThat(recipients(instance, "free-days-confirmed")).isEmpty();
    }

    @Test
    void a_refusal_needs_a_reason() {
        ProcessInstance instance = proposeClosure();
        claim(instance, "derek");

        assertThatThrownBy(() -> submit(instance, "derek", Map.of("decision", "refuse")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> submit(instance, "derek", Map.of())).isInstanceOf(Refused.class);

        assertThat(instance).isWaitingAt(FreeDayModel.CONFIRM_TASK);
    }

    @Test
    void free_days_in_force_can_be_cancelled() {
        confirm(proposeClosure(), "derek");
        ProcessInstance cancellation = propose(
                "derek", Map.of("kind", "cancellation", "firstDay", "2026-12-28", "reason", "A client needs us"));
        assertThat(workingTime.isWorkingDay(MONDAY_AFTER_CHRISTMAS)).isFalse();

        confirm(cancellation, "nonhlanhla");

        assertThat(cancellation).isEnded();
        assertThat(workingTime.isWorkingDay(MONDAY_AFTER_CHRISTMAS)).isTrue();
        assertThat(recipients(cancellation, "free-days-cancelled"))
                .hasSize(directory.everyone().size());
    }

    @Test
    void days_that_begin_soon_are_confirmed_the_same_day() {
        ProcessInstance instance = propose("nonhlanhla", adHoc("2026-11-30"));

        assertThat(engine.getRuntimeService().getVariable(instance.getId(), "urgency"))
                .isEqualTo("urgent");
        assertThat(task(instance)).hasDueDate(at("2026-11-23T13:30"));
        assertThat(propose("nonhlanhla", adHoc("2026-12-01"))).variables().containsEntry("urgency", "normal");
    }

    @Test
    void nobody_confirms_an_own_proposal() {
        ProcessInstance instance = proposeClosure();
        String sentence = "You proposed %s yourself, so someone else must confirm or refuse it."
                .formatted(instance.getBusinessKey());

        assertThatThrownBy(() -> claim(instance, "nonhlanhla"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(sentence);
        assertThatThrownBy(
                        () -> engine.getTaskService().setAssignee(task(instance).getId(), "nonhlanhla"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(sentence);
        assertThat(task(instance)).isNotAssigned();
    }

    @Test
    void leadership_confirms_where_hr_lead_has_only_the_proposer() {
        engine.getIdentityService().deleteMembership("derek", "hr-lead");
        try {
            ProcessInstance instance = proposeClosure();

            assertThat(groups(instance)).containsExactly("leadership");
            confirm(instance, "khanyi");
            assertThat(instance).isEnded();
        } finally {
            engine.getIdentityService().createMembership("derek", "hr-lead");
        }
    }

    @Test
    void the_confirmers_are_reminded_before_it_is_due() {
        ProcessInstance instance = proposeClosure();
        Job reminder = timer(instance, FreeDayModel.CONFIRM_TASK);
        assertThat(reminder.getDuedate()).isEqualTo(at("2026-11-24T17:00"));

        engine.getManagementService().executeJob(reminder.getId());

        assertThat(instance).isWaitingAt(FreeDayModel.CONFIRM_TASK);
        assertThat(task(instance)).isNotAssigned();
        assertThat(told(task(instance))).contains("nonhlanhla", "derek").doesNotContain("khanyi");
    }

    @Test
    void an_overdue_confirmation_goes_to_leadership_as_well() {
        ProcessInstance instance = proposeClosure();
        claim(instance, "derek");
        Job overdue = timer(instance, FreeDayModel.CONFIRMATION_OVERDUE);
        assertThat(overdue.getDuedate()).isEqualTo(at("2026-11-25T17:00"));

        engine.getManagementService().executeJob(overdue.getId());

        assertThat(instance).isWaitingAt(FreeDayModel.CONFIRM_TASK).hasPassed("endEvent_confirmationEscalated");
        assertThat(task(instance)).isNotAssigned();
        assertThat(groups(instance)).containsExactlyInAnyOrder("hr-lead", "leadership");
        assertThat(told(task(instance))).contains("khanyi", "nonhlanhla");
        confirm(instance, "khanyi");
        assertThat(instance).isEnded();
    }

    @Test
    void what_is_over_or_gone_cannot_be_confirmed_any_more() {
        ProcessInstance closure = proposeClosure();
        claim(closure, "derek");
        clock.set("2027-01-01T09:00");

        assertThatThrownBy(() -> submit(closure, "derek", Map.of("decision", "confirm")))
                .isInstanceOf(Refused.class)
                .hasMessage("Mon 28 December 2026 to Thu 31 December 2026 is over and cannot become free any more."
                        + " Refuse the proposal.");

        assertThat(closure).isWaitingAt(FreeDayModel.CONFIRM_TASK);
        assertThat(task(closure)).isAssignedTo("derek");
        assertThat(workingTime.isWorkingDay(MONDAY_AFTER_CHRISTMAS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            company-closure | 2026-12-28 | 2026-12-24 | The last day, Thu 24 December 2026, is before the first day, Mon 28 December 2026. Choose the first day or a later one.
            company-closure | 2026-11-20 | 2026-11-24 | “First day” may not be in the past.
            company-closure | 2028-11-24 |            | Fri 24 November 2028 is too far away. Propose days up to Thu 23 November 2028.
            company-closure | 2026-12-01 | 2027-01-01 | Tue 1 December 2026 to Fri 1 January 2027 are 32 days. Propose at most 31 days at once.
            ad-hoc-holiday  | 2026-12-25 | 2026-12-27 | Nobody works on Fri 25 December 2026 to Sun 27 December 2026 anyway: only weekends and public holidays. Choose at least one working day.
            cancellation    | 2026-12-28 |            | No free days in force begin on Mon 28 December 2026. None are in force.
            """)
    void wrong_days_are_refused_in_the_start_form(String kind, String firstDay, String lastDay, String sentence) {
        Map<String, Object> entered = new HashMap<>(Map.of("kind", kind, "firstDay", firstDay, "reason", "Closed"));
        entered.put("lastDay", lastDay);

        assertThatThrownBy(() -> propose("nonhlanhla", entered))
                .isInstanceOf(Refused.class)
                .hasMessage(sentence);

        assertThat(jdbc.sql("select count(*) from saypro.free_day_proposal")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void days_that_are_free_or_proposed_already_are_refused() {
        ProcessInstance first = proposeClosure();
        assertThatThrownBy(() -> propose("derek", adHoc("2026-12-31")))
                .isInstanceOf(Refused.class)
                .hasMessage(first.getBusinessKey()
                        + " (Company closure, Mon 28 December 2026 to Thu 31 December 2026) is proposed already and waits"
                        + " for its confirmation. Choose other days or wait for the answer.");

        confirm(first, "derek");

        assertThatThrownBy(() -> propose("derek", adHoc("2026-12-31")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Mon 28 December 2026 to Thu 31 December 2026 is already free (%s, Year-end closure). Choose"
                                        .formatted(first.getBusinessKey())
                                + " other days or cancel those first.");
        assertThatThrownBy(() -> propose(
                        "derek", Map.of("kind", "cancellation", "firstDay", "2026-12-29", "reason", "Wrong day")))
                .isInstanceOf(Refused.class)
                .hasMessage("No free days in force begin on Tue 29 December 2026."
                        + " In force: Mon 28 December 2026 to Thu 31 December 2026.");
    }

    @Test
    void days_that_have_begun_cannot_be_cancelled() {
        confirm(proposeClosure(), "derek");
        clock.set("2026-12-28T10:00");

        assertThatThrownBy(() -> propose(
                        "derek", Map.of("kind", "cancellation", "firstDay", "2026-12-28", "reason", "Too late")))
                .isInstanceOf(Refused.class)
                .hasMessage("Mon 28 December 2026 to Thu 31 December 2026 has begun and cannot be cancelled any more.");
    }

    @Test
    void only_hr_proposes_free_days() {
        assertThatThrownBy(() -> propose("thandi", adHoc("2026-12-31"))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(FreeDayModel.PROCESS_KEY, adHoc("2026-12-31")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Sign in to propose free days.");
    }

    private ProcessInstance proposeClosure() {
        return propose(
                "nonhlanhla",
                Map.of(
                        "kind", "company-closure",
                        "firstDay", "2026-12-28",
                        "lastDay", "2026-12-31",
                        "reason", "Year-end closure"));
    }

    private static Map<String, Object> adHoc(String day) {
        return Map.of("kind", "ad-hoc-holiday", "firstDay", day, "reason", "National election day");
    }

    private ProcessInstance propose(String person, Map<String, Object> entered) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(FreeDayModel.PROCESS_KEY)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance instance =
                acting.as(person, () -> engine.getFormService().submitStartForm(definition, entered));
        proposed.add(instance);
        return instance;
    }

    private void confirm(ProcessInstance instance, String person) {
        complete(instance, person, Map.of("decision", "confirm"));
    }

    private void complete(ProcessInstance instance, String person, Map<String, Object> entered) {
        claim(instance, person);
        submit(instance, person, entered);
    }

    private void claim(ProcessInstance instance, String person) {
        String id = task(instance).getId();
        acting.as(person, () -> engine.getTaskService().claim(id, person));
    }

    private void submit(ProcessInstance instance, String person, Map<String, Object> entered) {
        String id = task(instance).getId();
        acting.as(person, () -> engine.getFormService().submitTaskForm(id, entered));
    }

    private Task task(ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private Map<String, Object> entries(ProcessInstance instance) {
        return engine.getRuntimeService().getVariablesLocal(task(instance).getExecutionId());
    }

    private List<String> groups(ProcessInstance instance) {
        return engine.getTaskService().getIdentityLinksForTask(task(instance).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private Job timer(ProcessInstance instance, String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult();
    }

    private List<String> recipients(ProcessInstance instance, String template) {
        return jdbc.sql("select recipient from saypro.outbox where cause = ? and template = ?")
                .params(instance.getBusinessKey() + ":" + template, template)
                .query(String.class)
                .list();
    }

    private List<String> told(Task task) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ?")
                .param(task.getId() + ":%")
                .query(String.class)
                .list();
    }

    private static Date at(String johannesburg) {
        return Date.from(
                LocalDateTime.parse(johannesburg).atZone(BusinessZone.SAYPRO).toInstant());
    }
}
