package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.content.FinalApprovals;
import com.saypro.collaboration.content.NewVersions;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.RoundOutcome;
import com.saypro.collaboration.content.TakeBacks;
import com.saypro.collaboration.content.Verdict;
import com.saypro.collaboration.content.Withdrawals;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands from version to version, and what happens to an item from outside its tasks. */
@IntegrationTest
class ContentMeanwhileProcessTest extends ContentScene {

    @RegisterExtension
    static final ProcessCoverage COVERAGE =
            new ProcessCoverage(ContentApprovalModel.PROCESS).only(ContentApprovals.MEANWHILE_NODES);

    @Autowired
    Dossiers dossiers;

    @Autowired
    Placements placements;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    NewVersions newVersions;

    @Autowired
    TakeBacks takeBacks;

    @Autowired
    FinalApprovals finalApprovals;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void who_asked_for_changes_reviews_again_and_the_other_sign_off_is_kept_and_shown() {
        ProcessInstance instance = content.contentKept();
        assertThat(departments(instance)).containsExactly("communications");
        Task review = content.review(instance, "communications");
        assertThat(content.view(review).prop("signOffs").elements())
                .singleElement()
                .satisfies(kept -> assertThat(kept.prop("kept").stringValue())
                        .isEqualTo("Kept: Corrected spelling says the same as before."));
        assertThat(content.view(review).prop("changes").stringValue()).isEqualTo("Spelling only. Two typos");
        assertThat(told(instance, "resubmitted")).containsExactly("johan", "kagiso");
        assertThat(mail("kagiso", instance, "resubmitted:2"))
                .contains("The sign-off of Content was kept: Corrected spelling says the same as before.");

        content.review("johan", instance, "communications", "sign-off", null);
        assertThat(told(instance, "approval-requested"))
                .as("thandi is the author")
                .containsExactly("pieter");
        assertThat(content.view(content.task(instance, APPROVAL)).prop("signOffs").elements().stream()
                        .map(row -> row.prop("reviewer").stringValue() + " "
                                + row.prop("version").stringValue().substring(0, 9) + " "
                                + !row.prop("kept").stringValue().isEmpty()))
                .containsExactlyInAnyOrder("Johan Botha Version 2 false", "Kagiso Phiri Version 1 true");
        assertThat(jdbc.sql("select department || ' ' || version || ' ' || rules[1] from saypro.content_kept_sign_off"
                                + " where item = ?")
                        .param(instance.getBusinessKey())
                        .query(String.class)
                        .list())
                .containsExactly("content 2 rule_spellingForNobody");
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
    }

    @Test
    void when_every_sign_off_stands_nobody_is_asked_and_only_the_final_approver_decides_again() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "send-back", "There is a typo");
        content.correctSpelling(instance);

        assertThat(content.reviews(instance)).isEmpty();
        assertThat(content.task(instance, APPROVAL)).isNotNull();
        assertThat(dossiers.of(instance.getBusinessKey())
                        .latestRound()
                        .orElseThrow()
                        .outcome())
                .contains(RoundOutcome.SIGNED_OFF);
        assertThatThrownBy(() -> finalApprovals.mustBeAllowed(instance.getBusinessKey(), "johan"))
                .as("whose sign-off stands has reviewed it")
                .hasMessageContaining("reviewed this content");
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
        assertThat(placements(instance)).containsOnly(PlacementState.SCHEDULED);
    }

    @Test
    void a_kept_sign_off_that_is_taken_back_at_final_approval_leads_back_to_that_department_alone() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "send-back", "There is a typo");
        content.correctSpelling(instance);
        String number = instance.getBusinessKey();
        assertThat(takeBacks.possible(dossiers.of(number), "lerato")).containsExactly("communications");
        assertThat(takeBacks.possible(dossiers.of(number), "thandi")).isEmpty();

        takeBacks.takeBack(number, "communications", "lerato", "The logo is outdated by now");
        content.runJobs(instance);
        assertThat(content.task(instance, APPROVAL)).isNull();
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(departments(instance)).containsExactly("communications");
        assertThat(told(instance, "taken-back-communications")).containsExactly("johan", "kagiso", "pieter", "thandi");

        content.review("lerato", instance, "communications", "sign-off", null);
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
    }

    @Test
    void taken_back_while_others_review_the_department_is_asked_when_they_have_answered() {
        ProcessInstance instance = content.contentKept();
        takeBacks.takeBack(instance.getBusinessKey(), "content", "refilwe", "We overlooked something");
        assertThat(departments(instance)).containsExactly("communications");

        content.review("johan", instance, "communications", "sign-off", null);
        assertThat(departments(instance)).containsExactly("content");
        assertThat(dossiers.of(instance.getBusinessKey()).rounds())
                .extracting(round -> round.outcome().orElse(null))
                .containsExactly(RoundOutcome.CHANGES, RoundOutcome.TAKEN_BACK, null);
        content.review("refilwe", instance, "content", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNotNull();
    }

    @Test
    void a_sign_off_that_falls_is_said_to_be_asked_again_and_why() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Shorter");
        content.review("kagiso", instance, "content", "sign-off", null);
        content.finish("thandi", instance, content.task(instance, REWORK), rework(Map.of()));
        assertThat(departments(instance)).containsExactlyInAnyOrder("communications", "content");
        assertThat(mail("kagiso", instance, "resubmitted:2")).contains("Content is asked again: ");
    }

    @Test
    void taken_back_while_it_is_reworked_the_department_is_asked_about_the_next_version() {
        ProcessInstance instance = content.contentKept();
        content.review("johan", instance, "communications", "request-changes", "One more typo");
        String number = instance.getBusinessKey();
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertThat(takeBacks.possible(dossiers.of(number), "refilwe")).containsExactly("content");
        takeBacks.takeBack(number, "content", "refilwe", "We overlooked something");
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        content.correctSpelling(instance);
        assertThat(departments(instance)).containsExactlyInAnyOrder("communications", "content");
    }

    @Test
    void without_every_sign_off_nothing_is_approved_even_when_the_item_stands_at_final_approval() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        String number = instance.getBusinessKey();
        items.save(items.get(number).in(ContentState.AWAITING_APPROVAL));
        assertThatThrownBy(() -> finalApprovals.decide(number, "pieter", Verdict.APPROVE, List.of(), ""))
                .isInstanceOf(OutOfStep.class)
                .hasMessageContaining("not signed off by content");
    }

    @Test
    void only_kept_sign_offs_can_be_taken_back_by_the_department_and_with_a_reason() {
        ProcessInstance instance = content.contentKept();
        String number = instance.getBusinessKey();
        engine.getIdentityService().createMembership("thandi", "content");
        try {
            assertThat(takeBacks.possible(dossiers.of(number), "thandi"))
                    .as("who wrote it speaks for no department")
                    .isEmpty();
            assertThatThrownBy(() -> takeBacks.takeBack(number, "content", "thandi", "No"))
                    .isInstanceOf(NotAllowed.class);
        } finally {
            engine.getIdentityService().deleteMembership("thandi", "content");
        }
        assertThatThrownBy(() -> takeBacks.takeBack(number, "content", "johan", "No"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("members of Content who neither own nor wrote");
        assertThatThrownBy(() -> takeBacks.takeBack(number, "content", "kagiso", " "))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The reason is missing.");
        assertThatThrownBy(() -> takeBacks.takeBack(number, "communications", "johan", "No"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no sign-off here that was kept");
        takeBacks.takeBack(number, "content", "kagiso", "No");
        assertThatThrownBy(() -> takeBacks.takeBack(number, "content", "kagiso", "No"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void withdrawn_while_it_is_reviewed_open_tasks_vanish_and_everyone_concerned_is_told() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        withdrawals.withdraw(instance.getBusinessKey(), "michelle", "The event is cancelled");

        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
        assertThat(dossiers.of(instance.getBusinessKey())
                        .latestRound()
                        .orElseThrow()
                        .outcome())
                .contains(RoundOutcome.WITHDRAWN);
        assertThat(placements(instance)).containsOnly(PlacementState.WITHDRAWN);
        assertThat(told(instance, "withdrawn"))
                .as("those who could have claimed the open review of content as well")
                .containsExactly("ayanda", "johan", "kagiso", "refilwe", "thandi");
        assertThatThrownBy(() -> withdrawals.withdraw(instance.getBusinessKey(), "thandi", "Again"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("withdrawn already");
    }

    @Test
    void withdrawn_as_a_draft_by_the_lead_of_the_department() {
        ProcessInstance instance = content.submit("naledi", newsletter("marketing", Map.of()));
        assertThatThrownBy(() -> withdrawals.withdraw(instance.getBusinessKey(), "sipho", "Why not"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("only Naledi Khumalo, its owner, and members of");
        withdrawals.withdraw(instance.getBusinessKey(), "thandi", "Not this year");
        assertThat(content.isOver(instance)).isTrue();
        assertThat(told(instance, "withdrawn")).containsExactly("naledi");
    }

    @Test
    void withdrawn_after_approval_nothing_goes_out_any_more() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "approve", null);
        withdrawals.withdraw(instance.getBusinessKey(), "thandi", "The price changed");

        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
        assertThat(placements(instance)).containsOnly(PlacementState.WITHDRAWN);
        assertThat(told(instance, "withdrawn")).containsExactly("johan", "kagiso", "pieter");
    }

    @Test
    void a_new_version_opened_while_it_is_reviewed_ends_the_round_and_later_changes_count_from_the_last_sign_off() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        String number = instance.getBusinessKey();
        content.claim("kagiso", content.review(instance, "content"));
        newVersions.open(number, "thandi", "The date has changed");

        assertThat(content.reviews(instance)).isEmpty();
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertThat(dossiers.of(number).latestRound().orElseThrow().outcome()).contains(RoundOutcome.SUPERSEDED);
        assertThat(told(instance, "new-version-2")).containsExactly("johan", "kagiso");
        content.correctSpelling(instance);
        assertThat(departments(instance)).containsExactly("content");
    }

    @Test
    void a_new_version_opened_at_final_approval_leads_to_rework() {
        ProcessInstance instance = content.awaitingApproval();
        assertThatThrownBy(() -> newVersions.open(instance.getBusinessKey(), "johan", "No"))
                .isInstanceOf(NotAllowed.class);
        newVersions.open(instance.getBusinessKey(), "pieter", "A better picture");
        assertThat(content.task(instance, APPROVAL)).isNull();
        assertThat(content.task(instance, REWORK).getAssignee()).isEqualTo("thandi");
        assertThatThrownBy(() -> newVersions.open(instance.getBusinessKey(), "pieter", "Again"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("In rework");
    }

    @Test
    void a_new_version_of_approved_content_calls_its_placements_back_and_begins_in_rework() {
        ProcessInstance before = content.awaitingApproval();
        content.approve("pieter", before, "approve", null);
        String number = before.getBusinessKey();
        newVersions.open(number, "thandi", "A wrong date");

        ProcessInstance instance = content.running(number);
        assertThat(items.get(number).approvedVersion()).isZero();
        assertThat(placements(instance)).containsOnly(PlacementState.PLANNED);
        assertThat(engine.getRuntimeService().getVariables(instance.getId()))
                .isEqualTo(Map.of("author", "thandi", "urgency", "normal"));
        content.correctSpelling(instance);
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
        assertThat(items.get(number).approvedVersion()).isEqualTo(2);
    }

    @Test
    void nothing_of_it_may_be_live_for_withdrawing_it_or_opening_a_new_version() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "approve", null);
        String number = instance.getBusinessKey();
        Placement first = placements.findByItemOrderByNumber(number).get(0);
        placements.save(first.live(new Placement.Live("https://saypro.example/1", clock.instant())));

        assertThatThrownBy(() -> withdrawals.withdraw(number, "thandi", "No"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("one by one");
        assertThatThrownBy(() -> newVersions.open(number, "thandi", "No"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("live already");
        assertThat(withdrawals.mayWithdraw(dossiers.of(number), "thandi")).isFalse();
        assertThat(newVersions.mayOpen(dossiers.of(number), "thandi")).isFalse();
    }

    @Test
    void what_ends_while_somebody_opens_a_new_version_never_comes_back() throws Exception {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "approve", null);
        String number = instance.getBusinessKey();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> opening = new TransactionTemplate(transactions).execute(begun -> {
                jdbc.sql("update saypro.content_item set state = 'WITHDRAWN', revision = revision + 1 where number = ?")
                        .param(number)
                        .update();
                Future<?> waiting = other.submit(() -> newVersions.open(number, "thandi", "A wrong date"));
                Awaitility.await()
                        .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                        .query(Integer.class)
                                        .single()
                                > 0);
                return waiting;
            });
            assertThatThrownBy(() -> opening.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(Refused.class)
                    .hasMessageContaining("Withdrawn");
        } finally {
            other.shutdownNow();
        }
        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
    }

    private List<String> departments(ProcessInstance instance) {
        return content.reviews(instance).stream().map(content::department).toList();
    }

    private List<PlacementState> placements(ProcessInstance instance) {
        return placements.findByItemOrderByNumber(instance.getBusinessKey()).stream()
                .map(Placement::state)
                .toList();
    }
}
