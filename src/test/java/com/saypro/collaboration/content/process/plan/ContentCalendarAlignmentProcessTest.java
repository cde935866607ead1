package com.saypro.collaboration.content.process.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.SentForm;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Themes;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.Contributions;
import com.saypro.collaboration.content.plan.PlanState;
import com.saypro.collaboration.content.process.Work;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

        PlanEntries.collect(engine, work);
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.DRAFTING);
        assertThat(contributions.of(work.key())).hasSize(15).allMatch(one -> one.answered());
        Task drafting = work.task();
        assertThat(work.groups(drafting)).containsExactly("marketing");
        assertThat(work.view(drafting).prop("contributions").elements()).hasSize(15);
        assertThat(work.view(drafting).prop("gaps").elements())
                .extracting(gap -> gap.prop("weeks").stringValue())
                .containsOnly("the whole quarter");

        work.answer("naledi", PlanEntries.draft(year, Map.of()));
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

        work.answer("lerato", PlanEntries.alignment("agree", "yes", null));
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
                .contains(">Agreed</span></p>", "First jobs", "LinkedIn: high", "Every Tuesday", "contributes nothing");
    }

    /** Before a version is drafted, which is how a quarter stands most of the time it is open. */
    @Test
    void whoever_looks_while_departments_contribute_reads_where_the_plan_stands() {
        HttpPerson.Answer page = HttpPerson.signedIn(port, "farouk").page("/content-plan/" + work.key());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        plans.get(work.key()).state().label() + "</span>, until <span>"
                                + PublicationTimes.readable(
                                        plans.get(work.key()).closesAt()),
                        "Opened by <span>Thandi",
                        "Think of the intake.",
                        "Gaps and collisions now")
                .doesNotContain("Themes and campaigns", "drafted by");
    }

    @Test
    void sent_back_it_is_drafted_again_with_what_was_written() {
        PlanEntries.collect(engine, work);
        work.answer("naledi", PlanEntries.draft(year, Map.of()));
        work.answer("lerato", PlanEntries.alignment("send-back", "no", "The summit is not on Facebook"));

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
        Task finance = PlanEntries.contribution(engine, work, "finance");
        work.claim("farouk", finance);
        work.complete("farouk", finance, PlanEntries.pieces("We contribute nothing"));
        work.fire("timer_contributionOverdue");
        assertThat(work.groups(PlanEntries.contribution(engine, work, "legal"))).containsExactly("legal", "legal-lead");

        assertThatThrownBy(() -> work.fire("timer_collectionClosed"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(
                        "Contributions to %s are collected until all departments have answered, or until"
                                        .formatted(work.key())
                                + " Thu 3 December 2026, 17:00. These have not answered yet: Marketing, Communications,");
        clock.set("2026-12-03T17:00");
        work.fire("timer_collectionClosed");
        assertThat(contributions.of(work.key()).stream().filter(one -> one.answered()))
                .extracting(one -> one.department())
                .containsExactly("finance");
        assertThat(contributions.of(work.key())).hasSize(15);
        assertThat(work.task().getName()).isEqualTo("Draft content plan");
    }

    @Test
    void late_drafts_and_alignments_go_to_the_leads() {
        PlanEntries.collect(engine, work);
        assertThat(work.timers())
                .isEqualTo(
                        Map.of("userTask_draftPlan", "2026-11-25T17:00", "timer_planDraftOverdue", "2026-11-27T17:00"));
        work.fire("timer_planDraftOverdue");
        assertThat(work.groups(work.task())).containsExactly("marketing", "marketing-lead");
        work.answer("naledi", PlanEntries.draft(year, Map.of()));
        assertThat(work.timers())
                .isEqualTo(
                        Map.of("userTask_alignPlan", "2026-11-24T17:00", "timer_planAlignOverdue", "2026-11-25T17:00"));
        work.fire("timer_planAlignOverdue");
        assertThat(work.groups(work.task())).containsExactly("communications", "communications-lead");
    }

    @Test
    void a_lead_ends_it_while_it_is_drafted_and_the_quarter_can_be_opened_again() {
        PlanEntries.collect(engine, work);
        assertThatThrownBy(() ->
                        work.answer("naledi", PlanEntries.draft(year, Map.of("next", "end", "endReason", "No time"))))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("may not end an alignment");
        engine.getTaskService().setAssignee(work.task().getId(), null);
        work.answer("thandi", PlanEntries.draft(year, Map.of("next", "end", "endReason", "No time")));

        assertThat(work.isOver()).isTrue();
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.ENDED);
        assertThat(told("content-plan:%s:ended:%%".formatted(work.key()))).contains("farouk");
        work = open("zanele");
        assertThat(contributions.of(work.key())).isEmpty();
        assertThat(work.tasks()).hasSize(15);
    }

    @Test
    void a_lead_of_communications_ends_it_while_it_is_aligned() {
        PlanEntries.collect(engine, work);
        work.answer("naledi", PlanEntries.draft(year, Map.of()));
        work.answer("zanele", PlanEntries.alignment("end", "no", "The budget is gone"));

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
                        .setAssignee(
                                PlanEntries.contribution(engine, work, "legal").getId(), "farouk"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Farouk Davids may not speak for Legal; members of Legal may.");
        PlanEntries.collect(engine, work);
        work.answer("naledi", PlanEntries.draft(year, Map.of()));
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
        PlanEntries.collect(engine, work);
        work.answer("naledi", PlanEntries.draft(year, Map.of()));
        Task aligning = work.task();
        work.claim("lerato", aligning);
        assertThatThrownBy(() -> work.complete("lerato", aligning, PlanEntries.alignment("agree", "no", null)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("A plan is agreed on when");
        assertThatThrownBy(() -> work.complete("lerato", aligning, PlanEntries.alignment("send-back", "no", "")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The reason is missing.");
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.ALIGNING);
    }

    @Test
    void themes_outside_the_quarter_are_refused_over_http() {
        PlanEntries.collect(engine, work);
        Task drafting = work.task();
        work.claim("naledi", drafting);
        Map<String, Object> form = PlanEntries.draft(
                year,
                Map.of(
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
        var answer = HttpPerson.signedIn(port, "naledi")
                .post(HttpPerson.ENGINE + "/task/" + drafting.getId() + "/submit-form", SentForm.of(form));

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
        return Work.start(engine, "content-calendar-alignment", person, PlanEntries.opening(year));
    }

    private List<String> told(String cause) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                .param(cause)
                .query(String.class)
                .list();
    }
}
