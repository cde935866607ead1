package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DISPUTE;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.SETTLE;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.johannesburg;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.NewVersions;
import com.saypro.collaboration.content.Withdrawals;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContentDisputeProcessTest extends ContentScene {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage(ContentApprovalModel.DISPUTE_PROCESS);

    @RegisterExtension
    static final ProcessCoverage CALLER =
            new ProcessCoverage(ContentApprovalModel.PROCESS).only(ContentApprovals.DISPUTE_NODES);

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    NewVersions newVersions;

    @Test
    void a_refusal_opens_a_dispute_after_everyone_has_answered_and_the_lead_of_content_ends_it() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", "Not our voice at all");
        assertThat(content.dispute(instance)).isNull();
        content.review("kagiso", instance, "content", "request-changes", "Typos");

        assertThat(state(instance)).isEqualTo(ContentState.DISPUTED);
        assertThat(told(instance, "disputed")).containsExactly("johan", "kagiso", "thandi");
        Task deciding = content.task(content.dispute(instance), DISPUTE);
        assertThat(content.candidateGroup(deciding)).isEqualTo("content-lead");
        assertThat(content.view(deciding).prop("remarks").elements())
                .extracting(row -> row.prop("remarks").stringValue())
                .containsExactlyInAnyOrder("Not our voice at all", "Typos");
        content.decide("ayanda", instance, "end", "We drop it");

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.REFUSED);
        assertThat(told(instance, "refused")).containsExactly("johan", "kagiso", "thandi");
        assertThat(mail("thandi", instance, "refused:1")).contains("We drop it");
    }

    @Test
    void a_lead_of_content_who_refused_does_not_decide_and_leadership_does_where_both_did() {
        ProcessInstance instance = content.inReview();
        content.review("ayanda", instance, "content", "refuse", "Not like this");
        content.review("johan", instance, "communications", "sign-off", null);
        Task deciding = content.task(content.dispute(instance), DISPUTE);
        assertThat(content.candidateGroup(deciding)).isEqualTo("content-lead");
        assertThatThrownBy(() -> content.claim("ayanda", deciding))
                .hasMessageContaining("did not sign this content off in this round");
        content.decide("michelle", instance, "another-version", "Find another tone");
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);

        ProcessInstance owned = content.submit("michelle", newsletter("content", Map.of("kind", "blog-post")));
        content.complete("michelle", content.task(owned, DRAFT), draft(Map.of()));
        engine.getIdentityService().createMembership("ayanda", "marketing");
        try {
            content.review("ayanda", owned, "marketing", "refuse", "Not like this");
        } finally {
            engine.getIdentityService().deleteMembership("ayanda", "marketing");
        }
        content.review("johan", owned, "communications", "sign-off", null);
        content.review("nomsa", owned, "posts-office", "sign-off", null);
        assertThat(content.candidateGroup(content.task(content.dispute(owned), DISPUTE)))
                .isEqualTo("leadership");
    }

    @Test
    void another_version_is_written_and_who_refused_reviews_it() {
        ProcessInstance instance = disputed();
        content.decide("michelle", instance, "another-version", "Find another tone");
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertThat(told(instance, "dispute-decided")).containsExactly("johan", "kagiso", "thandi");

        Task rework = content.task(instance, REWORK);
        assertThat(content.view(rework).prop("remarks").elements())
                .extracting(row -> row.prop("remarks").stringValue())
                .contains("Find another tone");
        content.finish("thandi", instance, rework, rework(Map.of()));
        assertThat(content.reviews(instance)).hasSize(2);
    }

    @Test
    void settled_by_the_lead_who_refused_the_same_version_goes_on_to_final_approval() {
        ProcessInstance instance = disputed();
        content.decide("ayanda", instance, "settle", "Talk to each other");
        assertThat(content.settlements(instance))
                .extracting(content::candidateGroup)
                .containsExactly("communications-lead");
        assertThatThrownBy(() ->
                        content.claim("lerato", content.settlements(instance).get(0)))
                .hasMessageContaining("lerato");
        content.settle("johan", instance, "communications", "sign-off", "For this once");

        assertThat(content.dispute(instance)).isNull();
        assertThat(told(instance, "settled")).containsExactly("ayanda", "johan", "kagiso", "thandi");
        assertThat(told(instance, "resubmitted")).isEmpty();
        assertThat(content.reviews(instance)).isEmpty();
        assertThat(state(instance)).isEqualTo(ContentState.AWAITING_APPROVAL);
        assertThat(content.view(content.task(instance, APPROVAL))
                        .prop("signOffs")
                        .elements())
                .extracting(row -> row.prop("remarks").stringValue())
                .containsExactlyInAnyOrder("For this once", "");
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
    }

    @Test
    void refused_for_good_it_ends_with_the_reasons() {
        ProcessInstance instance = disputed();
        content.decide("ayanda", instance, "settle", "Talk to each other");
        assertThatThrownBy(() -> content.settle("zanele", instance, "communications", "request-changes", "Once more"))
                .hasMessageContaining("must be one of");
        Task task = content.settlements(instance).get(0);
        content.complete("zanele", task, content.answer(task, "refuse", "It hurts the brand"));
        content.runJobs(content.dispute(instance));

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.REFUSED);
        assertThat(told(instance, "refused"))
                .contains("johan", "kagiso", "thandi")
                .doesNotContain("zanele");
    }

    @Test
    void whoever_decided_that_it_is_to_be_settled_does_not_settle_it_and_settling_takes_reasons() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        content.review("kagiso", instance, "content", "refuse", "Not like this");
        content.decide("ayanda", instance, "settle", "Look at it once more");
        Task settling = content.settlements(instance).get(0);
        assertThat(content.candidateGroup(settling)).isEqualTo("content-lead");
        assertThatThrownBy(() -> content.claim("ayanda", settling))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("decided that this dispute is to be settled");
        assertThatThrownBy(() -> content.settle("michelle", instance, "content", "sign-off", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Reasons");
        Map<String, Object> blank = content.answer(settling, "sign-off", "   ");
        assertThatThrownBy(() -> content.complete("michelle", settling, blank)).isInstanceOf(Refused.class);
        content.complete("michelle", settling, content.answer(settling, "sign-off", "It reads well after all"));
        content.runJobs(content.dispute(instance));
        content.runJobs(instance);
        assertThat(state(instance)).isEqualTo(ContentState.AWAITING_APPROVAL);
    }

    @Test
    void after_a_refusal_nobody_gets_around_the_dispute_with_a_new_version() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", "Not our voice at all");
        assertThatThrownBy(() -> newVersions.open(instance.getBusinessKey(), "thandi", "I changed it"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the lead of content decides whether there is another version");
        content.review("kagiso", instance, "content", "sign-off", null);
        assertThat(state(instance)).isEqualTo(ContentState.DISPUTED);
    }

    @Test
    void new_versions_after_requested_changes_do_not_put_off_the_dispute() {
        ProcessInstance instance = content.inReview();
        for (int version = 1; version < 3; version++) {
            content.review("johan", instance, "communications", "request-changes", "Still too long");
            newVersions.open(instance.getBusinessKey(), "thandi", "I do it at once");
            content.finish(
                    "thandi",
                    instance,
                    content.task(instance, REWORK),
                    rework(Map.of("body", "Version " + (version + 1))));
        }
        content.review("johan", instance, "communications", "request-changes", "Still too long");
        content.review("kagiso", instance, "content", "sign-off", null);
        assertThat(state(instance)).isEqualTo(ContentState.DISPUTED);
    }

    @Test
    void what_finance_has_refused_nobody_settles() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of("promotion", "paid")));
        content.complete("thandi", content.task(instance, DRAFT), draft(Map.of("marketingTie", "The intake campaign")));
        for (Task review : content.reviews(instance)) {
            String department = content.department(review);
            if (!department.equals("finance")) {
                String reviewer =
                        engine.getIdentityService().createUserQuery().memberOfGroup(department).list().stream()
                                .map(User::getId)
                                .filter(person -> !person.equals("thandi") && !person.equals("pieter"))
                                .findFirst()
                                .orElseThrow();
                content.review(reviewer, instance, department, "sign-off", null);
            }
        }
        content.review("farouk", instance, "finance", "refuse", "There is no budget");
        Task deciding = content.task(content.dispute(instance), DISPUTE);
        assertThat(content.view(deciding).prop("choices").elements())
                .extracting(choice -> choice.prop("value").stringValue())
                .containsExactly("another-version", "end");
    }

    @Test
    void what_legal_has_refused_nobody_settles() {
        ProcessInstance instance = content.inReview(Map.of("personalData", "yes"));
        content.review("johan", instance, "communications", "sign-off", null);
        content.review("kagiso", instance, "content", "sign-off", null);
        content.review("lindiwe", instance, "legal", "refuse", "There is no consent");
        Task deciding = content.task(content.dispute(instance), DISPUTE);
        assertThat(content.view(deciding).prop("choices").elements())
                .extracting(choice -> choice.prop("value").stringValue())
                .containsExactly("another-version", "end");
        assertThatThrownBy(() -> content.decide("ayanda", instance, "settle", "Please"))
                .hasMessageContaining("must be one of");
    }

    @Test
    void a_third_version_that_is_not_signed_off_opens_a_dispute() {
        ProcessInstance instance = content.inReview();
        for (int version = 1; version <= 3; version++) {
            assertThat(content.dispute(instance)).isNull();
            content.review("johan", instance, "communications", "request-changes", "Still too long");
            content.review("kagiso", instance, "content", "sign-off", null);
            if (version < 3) {
                content.finish(
                        "thandi",
                        instance,
                        content.task(instance, REWORK),
                        rework(Map.of("body", "Version " + (version + 1))));
            }
        }
        assertThat(state(instance)).isEqualTo(ContentState.DISPUTED);
        content.decide("ayanda", instance, "settle", "Enough");
        content.settle("zanele", instance, "communications", "sign-off", "Agreed on");
        assertThat(content.task(instance, APPROVAL)).isNotNull();
        assertThat(told(instance, "resubmitted"))
                .as("for versions 2 and 3, not for the settled dispute about version 3")
                .containsExactly("johan", "johan", "kagiso", "kagiso");
    }

    @Test
    void a_late_dispute_and_a_late_settlement_are_reminded_of_and_escalated() {
        ProcessInstance instance = disputed();
        ProcessInstance dispute = content.dispute(instance);
        assertThat(johannesburg(content.task(dispute, DISPUTE).getDueDate())).isEqualTo("2026-11-25T17:00");
        assertThat(content.timers(dispute))
                .isEqualTo(Map.of(DISPUTE, "2026-11-24T17:00", "timer_disputeOverdue", "2026-11-25T17:00"));
        content.fire(dispute, DISPUTE);
        content.fire(dispute, "timer_disputeOverdue");
        assertThat(content.candidateGroup(content.task(dispute, DISPUTE))).contains("content-lead", "leadership");

        content.decide("khanyi", instance, "settle", "Talk");
        assertThat(johannesburg(content.settlements(instance).get(0).getDueDate()))
                .isEqualTo("2026-11-25T17:00");
        assertThat(content.timers(dispute))
                .isEqualTo(Map.of(SETTLE, "2026-11-24T17:00", "timer_settlementOverdue", "2026-11-25T17:00"));
        content.fire(dispute, SETTLE);
        content.fire(dispute, "timer_settlementOverdue");
        content.settle("zanele", instance, "communications", "sign-off", "Agreed on");
        assertThat(state(instance)).isEqualTo(ContentState.AWAITING_APPROVAL);
    }

    @Test
    void withdrawn_in_a_dispute_the_called_process_ends_as_well() {
        ProcessInstance instance = disputed();
        ProcessInstance dispute = content.dispute(instance);
        assertThatThrownBy(() -> newVersions.open(instance.getBusinessKey(), "thandi", "Please"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in dispute");
        withdrawals.withdraw(instance.getBusinessKey(), "thandi", "Not worth it");
        assertThat(content.isOver(instance)).isTrue();
        assertThat(content.isOver(dispute)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
    }

    @Test
    void the_called_process_gets_number_and_urgency_and_gives_back_nothing_but_its_end() {
        ProcessInstance instance = disputed();
        ProcessInstance dispute = content.dispute(instance);
        assertThat(dispute.getBusinessKey()).isEqualTo(instance.getBusinessKey());
        assertThat(engine.getRuntimeService().getVariables(dispute.getId())).isEqualTo(Map.of("urgency", "normal"));
        assertThat(engine.getTaskService()
                        .getVariable(content.task(dispute, DISPUTE).getId(), "subject"))
                .asString()
                .endsWith("Summer school opens");
        assertThat(names(dispute))
                .containsExactlyInAnyOrder(
                        "urgency", "decision", "reasons", "dueAt", "remindAt", "escalateAt", "view", "subject");

        content.decide("ayanda", instance, "settle", "Talk");
        assertThat(engine.getRuntimeService().getVariables(dispute.getId()))
                .isEqualTo(Map.of("urgency", "normal", "disputeDecision", "settle"));
        content.settle("zanele", instance, "communications", "sign-off", "Agreed on");
        assertThat(new TreeMap<>(engine.getRuntimeService().getVariables(instance.getId())))
                .isEqualTo(new TreeMap<>(Map.of(
                        "author", "thandi", "urgency", "normal", "next", "submit", "reviewOutcome", "signed-off")));
    }

    /** Communications refused, content signed off. */
    private ProcessInstance disputed() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", "Not our voice at all");
        content.review("kagiso", instance, "content", "sign-off", null);
        return instance;
    }

    private List<String> names(ProcessInstance instance) {
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .list()
                .stream()
                .map(VariableInstance::getName)
                .toList();
    }
}
