package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;

import com.saypro.collaboration.engine.forms.scenes.FormRoom;
import com.saypro.collaboration.engine.forms.scenes.FormScene;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Forms of the approval of content, each about a newsletter of thandi's. */
public final class ContentFormScenes implements FormRoom {

    private static final String STATE = "select state from saypro.content_item where number = ?";
    private static final String SIGN_OFFS =
            "select string_agg(reviewer || ' ' || decision, ', ' order by round, reviewer) from saypro.content_sign_off"
                    + " where item = ?";
    private static final String DISPUTES =
            "select string_agg(verdict || ' ' || decided_by, ', ' order by id) from saypro.content_decision where item = ?";

    private final ContentApprovals content;

    public ContentFormScenes(ProcessEngine engine) {
        this.content = new ContentApprovals(engine);
    }

    @Override
    public Map<String, Supplier<FormScene>> scenes() {
        return Map.of(
                "content/submit-content", ContentFormScenes::submission,
                "content/draft-content", this::drafting,
                "content/review-content", this::review,
                "content/rework-content", this::reworking,
                "content/approve-content", this::approval,
                "content/decide-dispute", this::dispute,
                "content/settle-dispute", this::settlement);
    }

    private static FormScene submission() {
        return FormScene.start(
                "thandi", ContentApprovalModel.PROCESS, newsletter("marketing", Map.of()), STATE, "DRAFT");
    }

    private FormScene drafting() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        return scene("thandi", instance, ContentApprovals.DRAFT, draft(Map.of()), STATE, "IN_REVIEW");
    }

    private FormScene review() {
        ProcessInstance instance = content.inReview();
        Task review = content.review(instance, "communications");
        content.claim("johan", review);
        return scene("johan", instance, review, content.answer(review, "sign-off", null), SIGN_OFFS, "johan SIGN_OFF");
    }

    private FormScene reworking() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Shorter");
        content.review("kagiso", instance, "content", "sign-off", null);
        return scene("thandi", instance, ContentApprovals.REWORK, rework(Map.of()), STATE, "IN_REVIEW");
    }

    private FormScene approval() {
        ProcessInstance instance = content.awaitingApproval();
        Task approval = content.task(instance, ContentApprovals.APPROVAL);
        content.claim("pieter", approval);
        Map<String, Object> right = content.answer(approval, "approve", null);
        right.remove("remarks");
        right.put("reasons", null);
        return scene("pieter", instance, approval, right, STATE, "APPROVED");
    }

    private FormScene dispute() {
        ProcessInstance instance = disputed();
        Task deciding = content.task(content.dispute(instance), ContentApprovals.DISPUTE);
        content.claim("ayanda", deciding);
        Map<String, Object> right = new HashMap<>(Map.of("decision", "settle", "reasons", "Talk to each other"));
        return scene("ayanda", instance, deciding, right, DISPUTES, "SETTLE ayanda");
    }

    private FormScene settlement() {
        ProcessInstance instance = disputed();
        content.decide("ayanda", instance, "settle", "Talk to each other");
        Task settling = content.settlements(instance).stream()
                .filter(task -> content.department(task).equals("communications"))
                .findFirst()
                .orElseThrow();
        content.claim("zanele", settling);
        return scene(
                "zanele",
                instance,
                settling,
                content.answer(settling, "sign-off", "We agree after all"),
                SIGN_OFFS,
                "johan REFUSE, kagiso SIGN_OFF, zanele SIGN_OFF");
    }

    /** Refused by communications. */
    private ProcessInstance disputed() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", "No");
        content.review("kagiso", instance, "content", "sign-off", null);
        return instance;
    }

    private FormScene scene(
            String person, ProcessInstance instance, String task, Map<String, Object> right, String fact, String then) {
        return scene(person, instance, content.task(instance, task), right, fact, then);
    }

    private static FormScene scene(
            String person, ProcessInstance instance, Task task, Map<String, Object> right, String fact, String then) {
        return new FormScene(
                person, ContentApprovalModel.PROCESS, task.getId(), instance.getBusinessKey(), right, fact, then);
    }

    @Override
    public void cleanUp() {
        content.cleanUp();
    }
}
