package com.saypro.collaboration.content.process.plan;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.SentForm;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.PlanState;
import com.saypro.collaboration.content.process.Work;
import com.saypro.collaboration.database.Content;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Busisiwe owns the processes, helps marketing, and moves the alignment of a quarter to steps that nothing has led to. */
@IntegrationTest
class ForcedPlanStepsTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2054);

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentPlans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    int year;
    Work work;
    HttpPerson owner;

    @BeforeEach
    void thandi_opens_a_quarter() {
        clock.set("2026-11-23T09:30");
        engine.getIdentityService().createMembership("busisiwe", "marketing");
        year = YEAR.getAndIncrement();
        work = Work.start(engine, "content-calendar-alignment", "thandi", PlanEntries.opening(year));
        owner = HttpPerson.signedIn(port, "busisiwe");
    }

    @AfterEach
    void leave_nothing_open() {
        engine.getIdentityService().deleteMembership("busisiwe", "marketing");
        work.end();
        clock.reset();
    }

    @Test
    void nobody_publishes_a_plan_that_communications_has_not_agreed_on() {
        PlanEntries.collect(engine, work);
        work.answer("busisiwe", PlanEntries.draft(year, Map.of()));
        refused("userTask_alignPlan", "serviceTask_publishPlan", 1);

        work.answer("lerato", PlanEntries.alignment("send-back", "no", "The summit is not on Facebook"));
        refused("userTask_draftPlan", "serviceTask_publishPlan", "The content plan of %s stands at: Marketing drafts");
        work.answer("busisiwe", PlanEntries.draft(year, Map.of()));
        refused("userTask_alignPlan", "serviceTask_publishPlan", 2);

        work.answer("lerato", PlanEntries.alignment("agree", "yes", null));
        assertThat(plans.get(work.key()).state()).isEqualTo(PlanState.AGREED);
        jdbc.sql("delete from saypro.content_theme where quarter = ?")
                .param(work.key())
                .update();
    }

    @Test
    void what_departments_contribute_is_not_handed_to_an_outsider() {
        PlanEntries.collect(engine, work);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance())
                .singleResult()
                .getId();

        Answer handed = owner.post(ENGINE + "/task/" + task + "/assignee", Map.of("userId", "zola"));

        assertThat(handed.status()).as(handed.body()).isEqualTo(403);
        assertThat(handed.json().path("message").asText())
                .contains("may not draft the content plan; members of Marketing may");
    }

    @Test
    void nobody_is_recorded_as_silent_who_still_may_answer() {
        String open = "Contributions to %s are collected until all departments have answered, or until Thu 3 December";
        refused("userTask_stateContribution#multiInstanceBody", "serviceTask_closeCollection", open);
        refused("userTask_stateContribution#multiInstanceBody", "gateway_joinContributions", open);

        String timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .activityId("timer_collectionClosed")
                .singleResult()
                .getId();
        Answer early = owner.post(ENGINE + "/job/" + timer + "/execute", null);
        assertThat(early.status()).as(early.body()).isEqualTo(400);
        assertThat(early.json().path("message").asText()).startsWith(open.formatted(work.key()));
        assertThat(jdbc.sql("select count(*) from saypro.content_plan_contribution where quarter = ?")
                        .param(work.key())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_drafted_or_aligned_too_early_is_refused_with_a_sentence() {
        Answer moved = move("userTask_stateContribution#multiInstanceBody", "userTask_draftPlan");
        assertThat(moved.status()).as(moved.body()).isEqualTo(204);
        Task drafting = work.task();
        work.claim("naledi", drafting);
        Answer draft = HttpPerson.signedIn(port, "naledi")
                .post(
                        ENGINE + "/task/" + drafting.getId() + "/submit-form",
                        SentForm.of(PlanEntries.draft(year, Map.of())));
        assertThat(draft.status()).as(draft.body()).isEqualTo(400);
        assertThat(draft.json().path("message").asText())
                .isEqualTo(
                        "The content plan of %s stands at: Departments state their contributions. This step belongs to: Marketing drafts the plan. Nothing was changed.",
                        work.key());

        move("userTask_draftPlan", "userTask_alignPlan");
        Answer claimed = HttpPerson.signedIn(port, "lerato")
                .post(ENGINE + "/task/" + work.task().getId() + "/claim", Map.of("userId", "lerato"));
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(400);
        assertThat(claimed.json().path("message").asText())
                .isEqualTo("No content plan was drafted for %s yet.", work.key());
    }

    private void refused(String from, String to, int version) {
        refused(
                from,
                to,
                "Communications has not agreed on version " + version
                        + " of the content plan of %s, so it does not count. Somebody there who did not draft it has to.");
    }

    private void refused(String from, String to, String sentence) {
        Map<String, String> before = new Content(jdbc).now();
        Answer answer = move(from, to);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith(sentence.formatted(work.key()));
        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }

    private Answer move(String from, String to) {
        return owner.post(
                ENGINE + "/process-instance/" + instance() + "/modification",
                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"%s\"},{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}"
                        .formatted(from, to));
    }

    private String instance() {
        return work.tasks().get(0).getProcessInstanceId();
    }
}
