package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REVIEW;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.johannesburg;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.ContentVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContentApprovalProcessTest extends ContentScene {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage(ContentApprovalModel.PROCESS)
            .without(ContentApprovals.MEANWHILE_NODES)
            .without(ContentApprovals.DISPUTE_NODES);

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ContentVersions versions;

    @Test
    void signed_off_by_everyone_and_approved_by_the_deputy() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        assertThat(instance.getBusinessKey()).matches("C-2026-\\d{4,}");
        assertThat(state(instance)).isEqualTo(ContentState.DRAFT);
        Task drafting = content.task(instance, DRAFT);
        assertThat(drafting.getAssignee()).isEqualTo("thandi");
        assertThat(content.view(drafting).prop("ownerName").stringValue()).contains("Thandi");

        content.complete("thandi", drafting, draft(Map.of()));
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(reviewers(instance)).isEqualTo(Map.of("communications", "communications", "content", "content"));

        content.review("johan", instance, "communications", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNull();
        content.review("kagiso", instance, "content", "sign-off-with-remarks", "Nice one");
        assertThat(state(instance)).isEqualTo(ContentState.AWAITING_APPROVAL);

        Task approval = content.task(instance, APPROVAL);
        assertThat(content.candidateGroup(approval)).isEqualTo("marketing-lead");
        assertThat(remarks(content.view(approval).prop("signOffs"))).containsExactly("", "Nice one");
        assertThat(content.view(approval).prop("slots").elements())
                .extracting(row -> row.prop("channel").stringValue() + " "
                        + row.prop("medium").stringValue() + " "
                        + row.prop("at").stringValue())
                .containsExactly(
                        "Newsletter Text Fri 18 December 2026, 10:30", "Website Text Fri 18 December 2026, 10:30");
        content.approve("pieter", instance, "approve", null);

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
        assertThat(told(instance, "approved")).containsExactly("johan", "kagiso", "thandi");
    }

    @Test
    void the_instance_carries_two_variables_and_what_routes_it_and_no_text() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        List<String> entries = List.of(
                "audience",
                "body",
                "link",
                "marketingTie",
                "next",
                "placements",
                "approvedTheme",
                "theme",
                "title",
                "versionLabel",
                "withdrawReason");
        assertVariables(
                instance,
                Map.of("author", "thandi", "urgency", "normal"),
                entries,
                "dueAt",
                "remindAt",
                "escalateAt",
                "view",
                "subject");

        content.complete("thandi", content.task(instance, DRAFT), draft(Map.of()));
        List<String> review = List.of(
                "criteria", "decision", "dueAt", "loopCounter", "remarks", "remindAt", "reviewId", "subject", "view");
        List<String> loop = List.of("nrOfActiveInstances", "nrOfCompletedInstances", "nrOfInstances");
        List<String> reviewing = new ArrayList<>(review);
        reviewing.addAll(review);
        reviewing.addAll(loop);
        assertVariables(instance, Map.of("author", "thandi", "urgency", "normal", "next", "submit"), reviewing);

        content.review("johan", instance, "communications", "sign-off", null);
        content.review("kagiso", instance, "content", "sign-off", null);
        assertVariables(
                instance,
                Map.of("author", "thandi", "urgency", "normal", "next", "submit", "reviewOutcome", "signed-off"),
                List.of("criteria", "decision", "reasons", "dueAt", "remindAt", "escalateAt", "subject", "view"));

        content.approve("pieter", instance, "send-back", "Not now");
        List<String> reworking = new ArrayList<>(entries);
        reworking.addAll(List.of("changes", "changeNote", "partner", "personalData", "promotion"));
        assertVariables(
                instance,
                Map.of(
                        "author", "thandi",
                        "urgency", "normal",
                        "next", "submit",
                        "reviewOutcome", "signed-off",
                        "approvalDecision", "send-back"),
                reworking,
                "dueAt",
                "remindAt",
                "escalateAt",
                "view",
                "subject");
    }

    @Test
    void requested_changes_go_back_with_all_remarks_and_everyone_reviews_the_new_version() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Too long");
        assertThat(content.task(instance, REWORK)).isNull();
        content.review("kagiso", instance, "content", "sign-off-with-remarks", "Nice one");

        Task rework = content.task(instance, REWORK);
        assertThat(rework.getAssignee()).isEqualTo("thandi");
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertThat(remarks(content.view(rework).prop("remarks"))).containsExactly("Too long", "Nice one");
        assertThat(engine.getTaskService().getVariables(rework.getId(), List.of("title", "link")))
                .containsEntry("title", "Summer school opens")
                .containsEntry("link", null);

        content.complete("thandi", rework, rework(Map.of("body", "Shorter.")));
        assertThat(reviewers(instance)).isEqualTo(Map.of("communications", "communications", "content", "content"));
        SpinJsonNode second = content.view(content.review(instance, "communications"));
        assertThat(second.prop("version").prop("number").numberValue()).isEqualTo(2);
        assertThat(second.prop("version").prop("text").stringValue()).isEqualTo("Shorter.");
        assertThat(remarks(second.prop("remarks"))).containsExactly("Too long", "Nice one");
        assertThat(versions.findByItemOrderByNumber(instance.getBusinessKey())).hasSize(2);
    }

    @Test
    void the_final_approver_refuses() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "refuse", "We do not do this any more");

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.REFUSED);
        assertThat(told(instance, "refused")).containsExactly("johan", "kagiso", "thandi");
    }

    @Test
    void sent_back_it_is_reworked_reviewed_again_and_approved() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "send-back", "Wait for the new logo");

        Task rework = content.task(instance, REWORK);
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertThat(told(instance, "sent-back")).containsExactly("johan", "kagiso", "thandi");
        assertThat(remarks(content.view(rework).prop("remarks"))).containsExactly("Wait for the new logo");

        content.complete("thandi", rework, rework(Map.of("body", "With the new logo.")));
        assertThat(remarks(content.view(content.review(instance, "content")).prop("remarks")))
                .containsExactly("Wait for the new logo");
        content.review("lerato", instance, "communications", "sign-off", null);
        content.review("refilwe", instance, "content", "sign-off", null);
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
        assertThat(told(instance, "approved")).containsExactly("johan", "kagiso", "lerato", "refilwe", "thandi");
    }

    @Test
    void withdrawn_before_anybody_has_seen_it() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        content.complete(
                "thandi",
                content.task(instance, DRAFT),
                draft(Map.of("next", "withdraw", "withdrawReason", "Changed my mind")));

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
        assertThat(versions.findByItemOrderByNumber(instance.getBusinessKey())).isEmpty();
        assertThat(told(instance, "withdrawn")).isEmpty();
    }

    @Test
    void withdrawn_from_rework_everyone_who_reviewed_is_told() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Too long");
        content.review("kagiso", instance, "content", "sign-off", null);
        content.complete(
                "thandi",
                content.task(instance, REWORK),
                draft(Map.of("next", "withdraw", "withdrawReason", "The event is cancelled")));

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
        assertThat(told(instance, "withdrawn")).containsExactly("johan", "kagiso");
    }

    @Test
    void a_draft_that_is_late_is_reminded_of_and_then_goes_to_the_department_whose_member_becomes_the_author() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        assertThat(johannesburg(content.task(instance, DRAFT).getDueDate())).isEqualTo("2026-11-30T17:00");
        assertThat(content.timers(instance))
                .isEqualTo(Map.of(DRAFT, "2026-11-27T17:00", "timer_draftOverdue", "2026-12-01T17:00"));

        Task late = content.task(instance, DRAFT);
        content.fire(instance, DRAFT);
        assertThat(mailed(late, "due-soon")).containsExactly("thandi");
        content.fire(instance, "timer_draftOverdue");
        assertThat(mailed(late, "handed-back")).containsExactly("thandi");
        assertThat(mailed(late, "overdue")).containsExactly("pieter", "thandi");
        assertThat(content.task(instance, DRAFT).getAssignee()).isNull();

        content.claim("naledi", content.task(instance, DRAFT));
        content.complete("naledi", content.task(instance, DRAFT), draft(Map.of()));
        content.review("johan", instance, "communications", "request-changes", "Too long");
        content.review("kagiso", instance, "content", "sign-off", null);
        assertThat(content.task(instance, REWORK).getAssignee()).isEqualTo("naledi");
    }

    @Test
    void a_review_that_is_late_is_reminded_of_and_then_goes_to_the_departments_lead() {
        ProcessInstance instance = content.inReview();
        assertThat(content.reviews(instance))
                .extracting(task -> johannesburg(task.getDueDate()))
                .containsOnly("2026-11-26T17:00");
        assertThat(content.timers(instance))
                .isEqualTo(Map.of(REVIEW, "2026-11-25T17:00", "timer_reviewOverdue", "2026-11-26T17:00"));
        Task late = content.review(instance, "communications");
        content.claim("johan", late);
        content.review("kagiso", instance, "content", "sign-off", null);

        content.fire(instance, REVIEW);
        assertThat(mailed(late, "due-soon")).containsExactly("johan");
        content.fire(instance, "timer_reviewOverdue");
        assertThat(mailed(late, "handed-back")).containsExactly("johan");
        assertThat(mailed(late, "overdue"))
                .as("communications' leads, and the owner is informed")
                .containsExactly("johan", "thandi", "zanele");

        assertThat(content.review(instance, "communications").getAssignee()).isNull();
        assertThat(content.candidateGroup(late)).contains("communications", "communications-lead");
        assertThat(content.task(instance, APPROVAL)).isNull();
        content.review("zanele", instance, "communications", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNotNull();
    }

    @Test
    void a_final_approval_that_is_late_is_reminded_of_and_then_goes_to_content_leads_and_leadership() {
        ProcessInstance instance = content.awaitingApproval();
        assertThat(johannesburg(content.task(instance, APPROVAL).getDueDate())).isEqualTo("2026-11-25T17:00");
        assertThat(content.timers(instance))
                .isEqualTo(Map.of(APPROVAL, "2026-11-24T17:00", "timer_approvalOverdue", "2026-11-25T17:00"));

        Task late = content.task(instance, APPROVAL);
        content.fire(instance, APPROVAL);
        assertThat(mailed(late, "due-soon")).contains("pieter").doesNotContain("khanyi", "ayanda");
        content.fire(instance, "timer_approvalOverdue");
        assertThat(mailed(late, "overdue"))
                .as("content's leads, leadership, and the owner is informed")
                .containsExactly("andre", "ayanda", "khanyi", "michelle", "thandi");

        assertThat(content.candidateGroup(content.task(instance, APPROVAL)))
                .contains("marketing-lead", "content-lead", "leadership");
        content.approve("khanyi", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
    }

    @Test
    void a_rework_that_is_late_is_reminded_of_and_then_goes_to_the_department() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Too long");
        content.review("kagiso", instance, "content", "sign-off", null);
        assertThat(johannesburg(content.task(instance, REWORK).getDueDate())).isEqualTo("2026-11-26T17:00");
        assertThat(content.timers(instance))
                .isEqualTo(Map.of(REWORK, "2026-11-25T17:00", "timer_reworkOverdue", "2026-11-27T17:00"));

        Task late = content.task(instance, REWORK);
        content.fire(instance, REWORK);
        assertThat(mailed(late, "due-soon")).containsExactly("thandi");
        content.fire(instance, "timer_reworkOverdue");
        assertThat(mailed(late, "overdue")).containsExactly("pieter", "thandi");

        Task rework = content.task(instance, REWORK);
        assertThat(rework.getAssignee()).isNull();
        assertThat(content.candidateGroup(rework)).contains("marketing", "marketing-lead");
    }

    @Test
    void urgent_content_has_hours_instead_of_days() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of("urgency", "urgent")));
        content.complete("thandi", content.task(instance, DRAFT), draft(Map.of()));

        assertThat(content.reviews(instance))
                .extracting(task -> johannesburg(task.getDueDate()))
                .containsOnly("2026-11-24T08:30");
    }

    /** Candidate group by department of all open reviews. */
    private Map<String, String> reviewers(ProcessInstance instance) {
        Map<String, String> groups = new TreeMap<>();
        content.reviews(instance).forEach(task -> groups.put(content.department(task), content.candidateGroup(task)));
        return groups;
    }

    /** Who got a mail of this kind about the task. */
    private List<String> mailed(Task task, String kind) {
        return jdbc.sql("select recipient from saypro.outbox where cause = ? order by recipient")
                .param(task.getId() + ":" + kind)
                .query(String.class)
                .list();
    }

    private static List<String> remarks(SpinJsonNode rows) {
        return rows.elements().stream()
                .map(row -> row.prop("remarks").stringValue())
                .toList();
    }

    /** The instance's own variables with their values, the names of all local ones, and nothing serialized by Java. */
    private void assertVariables(
            ProcessInstance instance, Map<String, Object> own, List<String> local, String... moreLocal) {
        var all = runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .list();
        List<String> names = new ArrayList<>(own.keySet());
        names.addAll(local);
        names.addAll(List.of(moreLocal));
        assertThat(runtimeService.getVariables(instance.getId())).isEqualTo(own);
        assertThat(all).extracting(variable -> variable.getName()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(all)
                .extracting(variable -> variable.getTypeName())
                .isSubsetOf("string", "integer", "date", "json", "null");
    }
}
