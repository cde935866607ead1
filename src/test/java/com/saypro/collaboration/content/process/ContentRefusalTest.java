package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.ContentVersions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What content approval says no to; task and data are as before each time. */
@IntegrationTest
class ContentRefusalTest extends ContentScene {

    @Autowired
    ContentVersions versions;

    static Stream<Arguments> submissions() {
        return Stream.of(
                Arguments.of(
                        Map.of("plannedPublication", "2026-12-02T16:59+02:00"),
                        "The planned publication leaves no time for review, final approval and publishing. "
                                + "With normal urgency the earliest possible is Wed 2 December 2026, 17:00."),
                Arguments.of(
                        Map.of("department", "legal"),
                        "You are not a member of Legal. Choose a department you belong to."),
                Arguments.of(Map.of("kind", "advertisement"), "An advertisement is always promotional."));
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void submissions_that_cannot_work(Map<String, Object> differences, String sentence) {
        long before = count("content_item");

        refused(() -> content.submit("thandi", newsletter("marketing", differences)), sentence);

        assertThat(count("content_item")).isEqualTo(before);
    }

    static Stream<Arguments> drafts() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("body", null);
        return Stream.of(
                Arguments.of(empty, "There is nothing to review yet."),
                Arguments.of(
                        Map.of("link", "https://files.saypro.example/a.pdf", "versionLabel", "v3"),
                        "There is both copy and a link"),
                Arguments.of(
                        Map.of(
                                "placements",
                                ContentApprovals.placements("2026-11-24T10:00+02:00", List.of("newsletter"))),
                        "The planned publication leaves no time for review"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void drafts_nobody_could_review(Map<String, Object> differences, String sentence) {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        Task task = content.task(instance, DRAFT);

        refused(() -> content.complete("thandi", task, draft(differences)), sentence);

        assertThat(content.task(instance, DRAFT)).isNotNull();
        assertThat(versions.findByItemOrderByNumber(instance.getBusinessKey())).isEmpty();
        assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.DRAFT);
        assertThat(engine.getTaskService().getVariable(task.getId(), "title")).isNull();
    }

    @Test
    void whoever_owns_or_wrote_it_gets_no_review_and_others_do() {
        ProcessInstance instance = content.submit("ayanda", newsletter("content", Map.of()));
        content.complete("ayanda", content.task(instance, DRAFT), draft(Map.of()));
        Task review = content.review(instance, "communications");
        engine.getTaskService().addCandidateUser(review.getId(), "ayanda");

        refused(() -> content.claim("ayanda", review), "owns or wrote this content and so may not review it");

        assertThat(content.review(instance, "communications").getAssignee()).isNull();
        content.claim("johan", review);
        assertThat(content.review(instance, "communications").getAssignee()).isEqualTo("johan");
        engine.getTaskService().setAssignee(review.getId(), null);
        assertThat(content.review(instance, "communications").getAssignee()).isNull();
    }

    @Test
    void everyone_reviews_once_in_a_round() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        Task other = content.review(instance, "content");
        engine.getTaskService().addCandidateUser(other.getId(), "johan");

        refused(() -> content.claim("johan", other), "has already reviewed this content in this round");
    }

    @Test
    void signing_off_needs_the_departments_criteria_and_a_change_request_a_reason() {
        ProcessInstance instance = content.inReview();
        Task review = content.review(instance, "communications");
        content.claim("johan", review);
        Map<String, Object> form = new HashMap<>(content.answer(review, "sign-off", null));
        form.put("criteria", Spin.JSON(List.of("brand-voice")));

        refused(
                () -> content.complete("johan", review, form),
                "Signing off needs every criterion confirmed. Not confirmed: Names, logos and pictures follow the brand guidelines.");
        refused(
                () -> content.complete("johan", review, content.answer(review, "request-changes", null)),
                "The reason is missing.");

        assertThat(content.review(instance, "communications").getAssignee()).isEqualTo("johan");
        assertThat(jdbc.sql("select count(*) from saypro.content_sign_off where item = ?")
                        .param(instance.getBusinessKey())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void owner_and_reviewers_do_not_approve() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        content.review("michelle", instance, "content", "sign-off", null);
        Task approval = content.task(instance, APPROVAL);
        engine.getTaskService().addCandidateGroup(approval.getId(), "content-lead");

        refused(() -> content.claim("thandi", approval), "owns, wrote or reviewed this content");
        refused(() -> content.claim("michelle", approval), "owns, wrote or reviewed this content");

        content.claim("pieter", approval);
        Map<String, Object> form = new HashMap<>(Map.of("decision", "refuse"));
        refused(() -> content.complete("pieter", approval, form), "The reasons are missing.");
        assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.AWAITING_APPROVAL);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from saypro." + table)
                .query(Long.class)
                .single();
    }

    private static void refused(ThrowingCallable action, String sentence) {
        assertThatThrownBy(action).hasMessageContaining(sentence);
    }
}
