package com.saypro.collaboration.content.process.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.Themes;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.Contributions;
import com.saypro.collaboration.content.plan.PlanState;
import com.saypro.collaboration.content.process.Work;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ContentCalendarAlignmentProcessTest {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage("content-calendar-alignment");

    /** Every test aligns a year of its own, because agreed plans stay. */
    private static final AtomicInteger YEAR = new AtomicInteger(2040);

    private static final List<String> FIELDS = List.of("about", "blogPosts", "emails", "eventMaterials", "socialPosts");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentPlans plans;

    @Autowired
    Contributions contributions;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    int year;
    Work work;

    @BeforeEach
    void thandi_opens_a_quarter() {
        clock.set("2026-11-23T09:30");
        year = YEAR.getAndIncrement();
        work = open("thandi");
    }

    @AfterEach
    void leave_nothing_open() {
        work.end();
        jdbc.sql("delete from saypro.content_theme where quarter = ?")
                .param(work.key())
                .update();
        clock.reset();
    }

    @Test
    void departments_contribute_marketing_drafts_communications_agrees_and_the_themes_are_offered() {
        assertThat(work.key()).isEqualTo(year + "-Q1");
        assertThat(work.tasks()).hasSize(15);
        assertThat(work.own()).containsEntry("starter", "thandi").containsOnlyKeys("starter");
        assertThat(work.nothingSerialized()).isTrue();
        assertThat(work.local())
                .contains("about", "blogPosts", "department", "emails", "eventMaterials", "socialPosts", "view")
                .doesNotContain("year", "quarter", "note");

        collect();
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.DRAFTING);
        assertThat(contributions.of(work.key())).hasSize(15).allMatch(one -> one.answered());
        Task drafting = work.task();
        assertThat(work.groups(drafting)).containsExactly("marketing");
        assertThat(work.view(drafting).prop("contributions").elements()).hasSize(15);
        assertThat(work.view(drafting).prop("gaps").elements())
                .extracting(gap -> gap.prop("weeks").stringValue())
                .containsOnly("the whole quarter");

        work.answer("naledi", draft(Map.of()));
        Task aligning = work.task();
        assertThat(work.groups(aligning)).containsExactly("communications");
        assertThat(work.view(aligning).prop("missing").elements())
                .extracting(row -> row.prop("what").stringValue() + ": "
                        + row.prop("platforms").stringValue())
                .containsExactly("Summit: Facebook");
        assertThat(work.view(aligning).prop("overlaps").elements()).hasSize(1);
        assertThat(work.local())
                .containsExactly(
                        "decision",
                        "dueAt",
                        "escalateAt",
                        "prominenceSuitable",
                        "remarks",
                        "remindAt",
                        "subject",
                        "view");

        work.answer("lerato", alignment("agree", "yes", null));
        assertThat(work.isOver()).isTrue();
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.AGREED);
        assertThat(themes.findByLastDayGreaterThanEqualOrderByFirstDayAscNameAsc(LocalDate.of(year, 1, 1)).stream()
                        .filter(theme -> theme.quarter().equals(work.key()))
                        .toList())
                .extracting(theme -> theme.id() + " " + theme.name())
                .containsExactly(
                        "T-%s-1 First jobs".formatted(work.key()),
                        "T-%s-2 Intake".formatted(work.key()),
                        "T-%s-3 Summit".formatted(work.key()));
        assertThat(told("content-plan:%s:agreed:%%".formatted(work.key()))).contains("farouk", "mpho", "khanyi");
        assertThat(HttpPerson.signedIn(port, "farouk")
                        .page("/content-plan/" + work.key())
                        .body())
                .contains("First jobs", "LinkedIn: high", "Every Tuesday", "contributes nothing");
    }

    @Test
    void sent_back_it_is_drafted_again_with_what_was_written() {
        collect();
        work.answer("naledi", draft(Map.of()));
        work.answer("lerato", alignment("send-back", "no", "The summit is not on Facebook"));

        Task again = work.task();
        assertThat(again.getName()).isEqualTo("Draft content plan");
        assertThat(work.view(again).prop("sentBack").stringValue()).contains("not on Facebook");
        assertThat(engine.getTaskService().getVariable(again.getId(), "themes").toString())
                .contains("First jobs", year + "-01-01");
        assertThat(told("content-plan:%s:sent-back:1".formatted(work.key()))).containsExactly("naledi");
    }

    @Test
    void who_does_not_answer_does_not_hold_up_the_plan() {
        assertThat(work.timers())
                .isEqualTo(Map.of(
                        "userTask_stateContribution", "2026-11-27T17:00",
                        "timer_contributionOverdue", "2026-12-01T17:00",
                        "timer_collectionClosed", "2026-12-03T17:00"));
        Task finance = contribution("finance");
        work.claim("farouk", finance);
        work.complete("farouk", finance, pieces("We contribute nothing"));
        work.fire("timer_contributionOverdue");
        assertThat(work.groups(contribution("legal"))).containsExactly("legal", "legal-lead");

        work.fire("timer_collectionClosed");
        assertThat(contributions.of(work.key()).stream().filter(one -> one.answered()))
                .extracting(one -> one.department())
                .containsExactly("finance");
        assertThat(contributions.of(work.key())).hasSize(15);
        assertThat(work.task().getName()).isEqualTo("Draft content plan");
    }

    @Test
    void late_drafts_and_alignments_go_to_the_leads() {
        collect();
        assertThat(work.timers())
                .isEqualTo(
                        Map.of("userTask_draftPlan", "2026-11-25T17:00", "timer_planDraftOverdue", "2026-11-27T17:00"));
        work.fire("timer_planDraftOverdue");
        assertThat(work.groups(work.task())).containsExactly("marketing", "marketing-lead");
        work.answer("naledi", draft(Map.of()));
        assertThat(work.timers())
                .isEqualTo(
                        Map.of("userTask_alignPlan", "2026-11-24T17:00", "timer_planAlignOverdue", "2026-11-25T17:00"));
        work.fire("timer_planAlignOverdue");
        assertThat(work.groups(work.task())).containsExactly("communications", "communications-lead");
    }

    @Test
    void a_lead_ends_it_while_it_is_drafted_and_the_quarter_can_be_opened_again() {
        collect();
        assertThatThrownBy(() -> work.answer("naledi", draft(Map.of("next", "end", "endReason", "No time"))))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("may not end an alignment");
        engine.getTaskService().setAssignee(work.task().getId(), null);
        work.answer("thandi", draft(Map.of("next", "end", "endReason", "No time")));

        assertThat(work.isOver()).isTrue();
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.ENDED);
        assertThat(told("content-plan:%s:ended:%%".formatted(work.key()))).contains("farouk");
        work = open("zanele");
        assertThat(contributions.of(work.key())).isEmpty();
        assertThat(work.tasks()).hasSize(15);
    }

    @Test
    void a_lead_of_communications_ends_it_while_it_is_aligned() {
        collect();
        work.answer("naledi", draft(Map.of()));
        work.answer("zanele", alignment("end", "no", "The budget is gone"));

        assertThat(work.isOver()).isTrue();
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.ENDED);
    }

    @Test
    void a_quarter_is_aligned_once() {
        assertThatThrownBy(() -> open("zanele"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "The plan of %s was opened by Thandi Mokoena already and stands at: Departments state their contributions. Each quarter is aligned once.",
                        work.key());
        assertThatThrownBy(() -> Work.start(
                        engine,
                        "content-calendar-alignment",
                        "thandi",
                        Map.of("year", 2026, "quarter", "Q3", "note", "")))
                .isInstanceOf(Refused.class)
                .hasMessage("2026-Q3 is over. Choose this quarter or a later one.");
    }

    @Test
    void nobody_speaks_for_another_department_or_aligns_what_they_drafted() {
        assertThatThrownBy(() -> engine.getTaskService()
                        .setAssignee(contribution("legal").getId(), "farouk"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Farouk Davids may not speak for Legal; members of Legal may.");
        collect();
        work.answer("naledi", draft(Map.of()));
        engine.getIdentityService().createMembership("naledi", "communications");
        try {
            assertThatThrownBy(() ->
                            engine.getTaskService().setAssignee(work.task().getId(), "naledi"))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("drafted");
        } finally {
            engine.getIdentityService().deleteMembership("naledi", "communications");
        }
    }

    @Test
    void a_plan_is_not_agreed_on_without_suitable_prominence_and_the_entries_stay() {
        collect();
        work.answer("naledi", draft(Map.of()));
        Task aligning = work.task();
        work.claim("lerato", aligning);
        assertThatThrownBy(() -> work.complete("lerato", aligning, alignment("agree", "no", null)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("A plan is agreed on when");
        assertThatThrownBy(() -> work.complete("lerato", aligning, alignment("send-back", "no", "")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The reason is missing.");
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.ALIGNING);
    }

    @Test
    void themes_outside_the_quarter_are_refused_over_http() {
        collect();
        Task drafting = work.task();
        work.claim("naledi", drafting);
        Map<String, Object> form = draft(Map.of(
                "themes",
                Spin.JSON(List.of(Map.of(
                        "name",
                        "Too late",
                        "kind",
                        "theme",
                        "firstDay",
                        year + "-06-01",
                        "lastDay",
                        year + "-06-30")))));
        Map<String, Object> sent = new HashMap<>();
        form.forEach((key, value) -> sent.put(
                key,
                value != null && value.toString().startsWith("[")
                        ? Map.of("value", value.toString(), "type", "Json")
                        : java.util.Collections.singletonMap("value", value)));

        var answer = HttpPerson.signedIn(port, "naledi")
                .post(HttpPerson.ENGINE + "/task/" + drafting.getId() + "/submit-form", Map.of("variables", sent));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .isEqualTo("\"Too late\" lies outside %s. At least one of its days lies between %d-01-01 and %d-03-31."
                        .formatted(work.key(), year, year));
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.DRAFTING);
    }

    @Test
    void pages_of_quarters_nobody_opened_and_of_none_at_all() {
        HttpPerson farouk = HttpPerson.signedIn(port, "farouk");

        assertThat(farouk.page("/content-plan").location()).isEqualTo("/content-plan/2026-Q4");
        assertThat(farouk.page("/content-plan/2039-Q2").body()).contains("Nobody has opened this quarter yet.");
        assertThat(farouk.page("/content-plan/soon").status()).isEqualTo(404);
        assertThat(HttpPerson.signedIn(port, "zola")
                        .page("/content-plan/2026-Q4")
                        .status())
                .isEqualTo(404);
    }

    private Work open(String person) {
        return Work.start(
                engine,
                "content-calendar-alignment",
                person,
                Map.of("year", year, "quarter", "Q1", "note", "Think of the intake."));
    }

    private void collect() {
        for (Task task : work.tasks()) {
            String department = (String) engine.getTaskService().getVariable(task.getId(), "department");
            String member = engine.getIdentityService()
                    .createUserQuery()
                    .memberOfGroup(department)
                    .listPage(0, 1)
                    .get(0)
                    .getId();
            work.claim(member, task);
            work.complete(member, task, pieces(department + " contributes nothing"));
        }
    }

    private Task contribution(String department) {
        return work.tasks().stream()
                .filter(task -> department.equals(engine.getTaskService().getVariable(task.getId(), "department")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> pieces(String about) {
        Map<String, Object> form = new HashMap<>();
        FIELDS.forEach(field -> form.put(field, 0));
        form.put("about", about);
        return form;
    }

    private Map<String, Object> draft(Map<String, Object> differences) {
        Map<String, Object> form = new HashMap<>();
        form.put("newsletters", "Every Tuesday");
        form.put("pressReleases", "None");
        form.put("blogPosts", "Every Thursday");
        form.put("socialMedia", "Daily");
        form.put(
                "themes",
                Spin.JSON(List.of(
                        theme("First jobs", "theme", "-01-01", "-03-31"),
                        theme("Intake", "campaign", "-01-10", "-02-10"),
                        theme("Summit", "campaign", "-02-01", "-03-10"))));
        form.put(
                "prominence",
                Spin.JSON(List.of(
                        Map.of("subject", "event", "what", "Summit", "platform", "linkedin", "level", "high"),
                        Map.of("subject", "event", "what", "Summit", "platform", "facebook", "level", "none"))));
        form.put("next", "submit");
        form.put("endReason", null);
        form.putAll(differences);
        if ("end".equals(form.get("next"))) {
            form.keySet().retainAll(Set.of("next", "endReason"));
        }
        return form;
    }

    private Map<String, Object> theme(String name, String kind, String first, String last) {
        return Map.of("name", name, "kind", kind, "firstDay", year + first, "lastDay", year + last);
    }

    private static Map<String, Object> alignment(String decision, String suitable, String remarks) {
        Map<String, Object> form = new HashMap<>();
        form.put("prominenceSuitable", suitable);
        form.put("decision", decision);
        form.put("remarks", remarks);
        return form;
    }

    private List<String> told(String cause) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                .param(cause)
                .query(String.class)
                .list();
    }
}
