package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.directory.Directory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ContentApprovalProcessTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    Directory directory;

    @Autowired
    ContentItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ContentApprovals content;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        content = new ContentApprovals(engine, directory);
    }

    @AfterEach
    void clean_up() {
        content.cleanUp();
        clock.reset();
    }

    @Test
    void signed_off_by_everyone_and_approved_by_the_deputy() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        assertThat(instance.getBusinessKey()).matches("C-2026-\\d{4,}");
        assertThat(runtimeService.getVariables(instance.getId()))
                .isEqualTo(Map.of("author", "thandi", "urgency", "normal"));
        assertThat(state(instance)).isEqualTo(ContentState.DRAFT);

        Task drafting = content.task(instance, DRAFT);
        assertThat(drafting.getAssignee()).isEqualTo("thandi");
        content.complete("thandi", drafting, draft(Map.of()));
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(reviewers(instance)).isEqualTo(Map.of("communications", "communications", "content", "content"));

        content.review("johan", instance, "communications", "sign-off", null);
        content.review("kagiso", instance, "content", "sign-off-with-remarks", "Nice one");
        assertThat(state(instance)).isEqualTo(ContentState.AWAITING_APPROVAL);

        assertThat(content.candidateGroup(content.task(instance, APPROVAL))).isEqualTo("marketing-lead");
        content.approve("pieter", instance, "approve", null);

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
        assertThat(told(instance, "approved")).containsExactly("johan", "kagiso", "thandi");
    }

    @Test
    void requested_changes_go_back_to_the_author_with_all_remarks_and_everyone_reviews_again() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Too long");
        assertThat(content.task(instance, REWORK)).isNull();
        content.review("kagiso", instance, "content", "sign-off-with-remarks", "Nice one");

        Task rework = content.task(instance, REWORK);
        assertThat(rework.getAssignee()).isEqualTo("thandi");
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertThat(content.view(rework).prop("remarks").elements())
                .extracting(row -> row.prop("remarks").stringValue())
                .containsExactlyInAnyOrder("Too long", "Nice one");

        content.complete("thandi", rework, draft(Map.of("body", "Shorter.")));
        assertThat(reviewers(instance)).isEqualTo(Map.of("communications", "communications", "content", "content"));
        Task second = content.review(instance, "communications");
        assertThat(content.view(second).prop("version").prop("number").numberValue())
                .isEqualTo(2);
        assertThat(content.view(second).prop("remarks").elements())
                .extracting(row -> row.prop("round").numberValue().intValue())
                .containsExactly(1, 1);
    }

    private ContentState state(ProcessInstance instance) {
        return items.get(instance.getBusinessKey()).state();
    }

    /** Candidate group by department of all open reviews. */
    private Map<String, String> reviewers(ProcessInstance instance) {
        Map<String, String> groups = new TreeMap<>();
        content.reviews(instance).forEach(task -> groups.put(content.department(task), content.candidateGroup(task)));
        return groups;
    }

    private List<String> told(ProcessInstance instance, String what) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                .param(instance.getBusinessKey() + ":" + what + ":%")
                .query(String.class)
                .list();
    }
}
