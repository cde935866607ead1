package com.saypro.collaboration.content.process.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.guideline.BrandGuideline;
import com.saypro.collaboration.content.guideline.BrandGuidelines;
import com.saypro.collaboration.content.guideline.GuidelineRevision.State;
import com.saypro.collaboration.content.guideline.GuidelineRevisions;
import com.saypro.collaboration.content.process.Work;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BrandGuidelineProcessTest {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage("brand-guideline");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    BrandGuidelines guidelines;

    @Autowired
    GuidelineRevisions revisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Work work;

    @BeforeEach
    void lerato_starts_a_revision() {
        clock.set("2026-11-23T09:30");
        work = Work.start(engine, "brand-guideline", "lerato", Map.of("occasion", "brand"));
    }

    @AfterEach
    void leave_nothing_open() {
        work.end();
        jdbc.sql(
                        "update saypro.guideline_revision set state = 'WITHDRAWN' where state in ('DRAFT', 'SUBMITTED', 'CONFIRMED')")
                .update();
        clock.reset();
    }

    @Test
    void confirmed_it_is_the_next_version_in_force_and_the_writers_are_told() {
        int before = guidelines.inForce().map(BrandGuideline::version).orElse(0);
        Task drafting = work.task();
        assertThat(drafting.getAssignee()).isEqualTo("lerato");
        assertThat(Work.johannesburg(drafting.getDueDate())).isEqualTo("2026-11-30T17:00");
        assertThat(work.own()).isEqualTo(Map.of("author", "lerato"));

        String messaging = "We open doors " + UUID.randomUUID();
        work.answer("lerato", GuidelineFormScenes.draft(messaging));
        Task confirming = work.task();
        assertThat(work.groups(confirming)).containsExactly("marketing-lead");
        assertThat(work.view(confirming).prop("messaging").stringValue()).isEqualTo(messaging);
        assertThat(work.own()).isEqualTo(Map.of("author", "lerato", "next", "submit"));
        assertThat(work.local())
                .containsExactly("decision", "dueAt", "escalateAt", "reasons", "remindAt", "subject", "view");
        assertThat(work.nothingSerialized()).isTrue();

        work.answer("thandi", GuidelineFormScenes.decision("confirm", null));
        assertThat(work.isOver()).isTrue();
        assertThat(guidelines.inForce()).hasValueSatisfying(now -> {
            assertThat(now.version()).isEqualTo(before + 1);
            assertThat(now.messaging()).isEqualTo(messaging);
            assertThat(now.draftedBy()).isEqualTo("lerato");
            assertThat(now.confirmedBy()).isEqualTo("thandi");
        });
        assertThat(told("brand-guideline:in-force:" + (before + 1)))
                .contains("lerato", "zanele", "kagiso", "pieter")
                .doesNotContain("thandi", "farouk");
        assertThat(HttpPerson.signedIn(port, "farouk").page("/brand-guideline").body())
                .contains(messaging)
                .contains("drafted by <span>Lerato Molefe</span>");
    }

    @Test
    void sent_back_the_drafter_reads_why_and_hands_in_again() {
        work.answer("lerato", GuidelineFormScenes.draft("First " + UUID.randomUUID()));
        work.answer("thandi", GuidelineFormScenes.decision("send-back", "Too long"));

        Task again = work.task();
        assertThat(again.getAssignee()).isEqualTo("lerato");
        assertThat(work.view(again).prop("sentBack").stringValue()).isEqualTo("Sent back by Thandi Mokoena: Too long");
        assertThat(engine.getTaskService()
                        .getVariable(again.getId(), "messaging")
                        .toString())
                .startsWith("First ");
        assertThat(told(work.key() + ":send-back:%")).containsExactly("lerato");
    }

    @Test
    void refused_the_version_in_force_stays() {
        List<BrandGuideline> before = guidelines.findAllByOrderByVersionDesc();
        work.answer("lerato", GuidelineFormScenes.draft("Other " + UUID.randomUUID()));
        work.answer("pieter", GuidelineFormScenes.decision("refuse", "Not who we are"));

        assertThat(work.isOver()).isTrue();
        assertThat(revisions.get(work.key()).state()).isEqualTo(State.REFUSED);
        assertThat(guidelines.findAllByOrderByVersionDesc()).isEqualTo(before);
        assertThat(told(work.key() + ":refuse:%")).containsExactly("lerato");
    }

    @Test
    void withdrawn_by_its_drafter() {
        Map<String, Object> form = GuidelineFormScenes.draft("");
        form.keySet().clear();
        form.put("next", "withdraw");
        form.put("withdrawReason", "Next year");
        work.answer("lerato", form);

        assertThat(work.isOver()).isTrue();
        assertThat(revisions.get(work.key()).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_late_draft_goes_to_communications_and_a_late_confirmation_to_leadership() {
        assertThat(work.timers())
                .isEqualTo(Map.of(
                        "userTask_draftGuideline", "2026-11-27T17:00",
                        "timer_guidelineDraftOverdue", "2026-12-01T17:00"));
        work.fire("timer_guidelineDraftOverdue");
        assertThat(work.task().getAssignee()).isNull();
        assertThat(work.groups(work.task())).containsExactly("communications", "communications-lead");

        work.answer("bongani", GuidelineFormScenes.draft("Late " + UUID.randomUUID()));
        assertThat(work.own()).containsEntry("author", "bongani");
        assertThat(work.timers())
                .isEqualTo(Map.of(
                        "userTask_confirmGuideline", "2026-11-24T17:00",
                        "timer_guidelineConfirmOverdue", "2026-11-25T17:00"));
        work.fire("timer_guidelineConfirmOverdue");
        assertThat(work.groups(work.task())).containsExactly("leadership", "marketing-lead");
        work.answer("khanyi", GuidelineFormScenes.decision("confirm", null));
        assertThat(work.isOver()).isTrue();
    }

    @Test
    void a_second_revision_while_one_is_open_is_refused() {
        assertThatThrownBy(() -> Work.start(engine, "brand-guideline", "zanele", Map.of("occasion", "review")))
                .isInstanceOf(Refused.class)
                .hasMessage(work.key() + " is still open, begun by Lerato Molefe. Finish or withdraw it first.");
    }

    @Test
    void nobody_confirms_what_they_drafted_nor_from_another_department() {
        work.answer("lerato", GuidelineFormScenes.draft("Mine " + UUID.randomUUID()));

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(work.task().getId(), "lerato"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("drafted this guideline");
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(work.task().getId(), "farouk"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("leads of marketing may");
    }

    @Test
    void the_draft_goes_to_nobody_outside_communications_whoever_hands_it_over() {
        String task = HttpPerson.ENGINE + "/task/" + work.task().getId() + "/assignee";
        HttpPerson owner = HttpPerson.signedIn(port, "busisiwe");
        for (String stranger : List.of("zola", "admin", "farouk")) {
            var answer = owner.post(task, Map.of("userId", stranger));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("is not in Communications");
        }
        assertThat(work.task().getAssignee()).isEqualTo("lerato");
        assertThat(owner.post(task, Map.of("userId", "zanele")).status()).isEqualTo(204);
    }

    @Test
    void sent_back_when_its_drafter_has_left_communications_it_is_for_whoever_drafts() {
        work.answer("lerato", GuidelineFormScenes.draft("Mine " + UUID.randomUUID()));
        engine.getIdentityService().deleteMembership("lerato", "communications");
        try {
            work.answer("pieter", GuidelineFormScenes.decision("send-back", "Shorter"));

            assertThat(work.task().getAssignee()).isNull();
            assertThat(work.groups(work.task())).containsExactly("communications");
        } finally {
            engine.getIdentityService().createMembership("lerato", "communications");
        }
    }

    @Test
    void incomplete_or_unreasoned_answers_are_refused_over_http_and_leave_the_task_as_it_was() {
        HttpPerson lerato = HttpPerson.signedIn(port, "lerato");
        String url = HttpPerson.ENGINE + "/task/" + work.task().getId() + "/submit-form";
        var answer = lerato.post(url, Map.of("variables", Map.of("next", Map.of("value", "submit"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(revisions.get(work.key()).state()).isEqualTo(State.DRAFT);
        assertThat(work.task().getName()).isEqualTo("Draft guideline");

        work.answer("lerato", GuidelineFormScenes.draft("Text " + UUID.randomUUID()));
        work.claim("thandi", work.task());
        assertThatThrownBy(() -> work.complete("thandi", work.task(), GuidelineFormScenes.decision("refuse", " ")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The reasons are missing.");
        assertThat(revisions.get(work.key()).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void only_communications_starts_a_revision() {
        var answer = HttpPerson.signedIn(port, "farouk")
                .post(
                        HttpPerson.ENGINE + "/process-definition/key/brand-guideline/submit-form",
                        Map.of("variables", Map.of("occasion", Map.of("value", "brand"))));
        assertThat(answer.status()).isEqualTo(403);
    }

    private List<String> told(String cause) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                .param(cause)
                .query(String.class)
                .list();
    }
}
