package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ReviewDecision;
import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.NotAllowed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People join and leave, and decision tables change, before and while a review round is open. */
@IntegrationTest
class MidRoundChangesTest extends ContentScene {

    @Autowired
    ReviewRounds rounds;

    @Autowired
    PlatformTransactionManager transactions;

    Memberships memberships;

    @BeforeEach
    void remember_memberships() {
        memberships = new Memberships(engine.getIdentityService());
    }

    @AfterEach
    void restore_memberships() {
        memberships.restore();
    }

    @Test
    void nobody_free_in_a_department_its_review_goes_to_content_and_the_reason_is_recorded() {
        memberships.empty("partnerships", "partnerships-lead");
        ProcessInstance instance = content.inReview(Map.of("partner", "yes"));
        String reason =
                "Nobody in Partnerships is free to review this content, because owner and authors may not review"
                        + " and everyone reviews once; Content reviews instead.";

        Task review = content.review(instance, "partnerships");
        assertThat(content.candidateGroup(review)).isEqualTo("content");
        assertThat(content.view(review).prop("fallback").stringValue()).isEqualTo(reason);
        assertThat(jdbc.sql("select reviewing_group || ': ' || fallback from saypro.content_review where id = ?")
                        .param(instance.getBusinessKey() + ".1.partnerships")
                        .query(String.class)
                        .single())
                .isEqualTo("content: " + reason);

        content.review("refilwe", instance, "partnerships", "sign-off", null);
        content.review("kagiso", instance, "content", "sign-off", null);
        content.review("johan", instance, "communications", "sign-off", null);
        content.review("rajesh", instance, "legal", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNotNull();
    }

    @Test
    void the_author_is_gone_so_the_rework_is_nobodys_and_the_department_claims_it_at_once() {
        IdentityService identity = engine.getIdentityService();
        identity.saveUser(identity.newUser("robin"));
        try {
            identity.createMembership("robin", "marketing");
            ProcessInstance instance = content.submit("robin", newsletter("marketing", Map.of()));
            content.complete("robin", content.task(instance, DRAFT), draft(Map.of()));
            content.review("johan", instance, "communications", "request-changes", "Shorter");
            identity.deleteUser("robin");
            content.review("kagiso", instance, "content", "sign-off", null);

            Task rework = content.task(instance, REWORK);
            assertThat(rework.getAssignee()).isNull();
            content.claim("naledi", rework);
            content.finish("naledi", instance, rework, rework(Map.of()));
            assertThat(content.reviews(instance)).isNotEmpty();
        } finally {
            identity.deleteUser("robin");
        }
    }

    @Test
    void the_owner_is_gone_so_the_leads_of_the_owning_department_hear_of_an_overdue_review() {
        IdentityService identity = engine.getIdentityService();
        identity.saveUser(identity.newUser("robin"));
        try {
            identity.createMembership("robin", "marketing");
            ProcessInstance instance = content.submit("robin", newsletter("marketing", Map.of()));
            content.complete("robin", content.task(instance, DRAFT), draft(Map.of()));
            Task review = content.review(instance, "content");
            identity.deleteUser("robin");

            content.fire(instance, "timer_reviewOverdue");

            List<String> leads = identity.createUserQuery().memberOfGroup("marketing-lead").list().stream()
                    .map(User::getId)
                    .toList();
            assertThat(leads).isNotEmpty();
            assertThat(told(review, "overdue")).containsAll(leads).doesNotContain("robin");
        } finally {
            identity.deleteUser("robin");
        }
    }

    @Test
    void everyone_left_the_department_while_it_reviewed_so_content_is_asked_as_well_and_that_is_recorded() {
        ProcessInstance instance = content.inReview();
        Task review = content.review(instance, "communications");
        content.claim("lerato", review);
        memberships.empty("communications", "communications-lead");

        content.fire(instance, "timer_reviewOverdue");

        String reason = "Nobody in Communications is free to review this content any more; Content is asked as well.";
        assertThat(content.candidateGroup(review).split(",")).contains("communications", "content", "content-lead");
        assertThat(content.view(review).prop("fallback").stringValue()).isEqualTo(reason);
        assertThat(restaffings(instance))
                .containsExactly(instance.getBusinessKey() + ".1.communications content " + reason);
        assertThat(told(review, "overdue")).contains("ayanda", "michelle", "thandi");

        content.review("kagiso", instance, "communications", "sign-off", null);
        content.review("refilwe", instance, "content", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNotNull();
    }

    @Test
    void the_only_other_lead_of_the_owning_department_left_so_content_is_asked_as_well() {
        ProcessInstance instance = content.submit("vusi", newsletter("partnerships", Map.of("partner", "yes")));
        content.complete("vusi", content.task(instance, DRAFT), draft(Map.of()));
        Task review = content.review(instance, "partnerships");
        assertThat(content.candidateGroup(review)).isEqualTo("partnerships-lead");
        memberships.remove("chloe", "partnerships-lead");

        content.fire(instance, "timer_reviewOverdue");

        assertThat(content.candidateGroup(review).split(",")).contains("content");
        content.review("kagiso", instance, "partnerships", "sign-off", null);
    }

    @Test
    void where_somebody_is_left_the_escalation_asks_nobody_else() {
        ProcessInstance instance = content.inReview();

        content.fire(instance, "timer_reviewOverdue");

        assertThat(restaffings(instance)).isEmpty();
        Task review = content.review(instance, "communications");
        assertThat(content.candidateGroup(review).split(","))
                .containsExactlyInAnyOrder("communications", "communications-lead");
        assertThatThrownBy(() -> content.claim("kagiso", review)).hasMessageContaining("kagiso");
    }

    @Test
    void criteria_that_change_while_a_review_is_open_are_asked_in_the_next_round() throws Exception {
        ProcessInstance instance = content.inReview();
        List<String> asked = content.criteria(content.review(instance, "communications"));
        assertThat(asked).contains("brand-voice");
        String table = Files.readString(Path.of("processes/content/review-criteria.dmn"));
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("review-criteria.dmn", table.replace("brand-voice", "brand-sound"))
                .deploy()
                .getId();
        try {
            content.review("johan", instance, "communications", "sign-off-with-remarks", "As always");
            content.review("kagiso", instance, "content", "request-changes", "Too long");
            content.complete(
                    "thandi", content.task(instance, ContentApprovals.REWORK), ContentApprovals.rework(Map.of()));

            assertThat(content.criteria(content.review(instance, "communications")))
                    .contains("brand-sound")
                    .doesNotContain("brand-voice");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** Each of the last two approvers may review as long as the other one does not: at the same moment, one of them may. */
    @Test
    void the_last_two_approvers_cannot_both_use_themselves_up_at_the_same_moment() throws Exception {
        ProcessInstance instance = content.inReview();
        memberships.empty("marketing-lead", "content-lead", "leadership");
        memberships.add("johan", "leadership");
        memberships.add("kagiso", "leadership");
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch otherWaits = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = people.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(begun -> {
                requestChanges(instance, "communications", "johan");
                decided.countDown();
                await(otherWaits);
            }));
            await(decided);
            Future<?> second = people.submit(() -> requestChanges(instance, "content", "kagiso"));
            Awaitility.await().until(this::somebodyWaitsForARound);
            otherWaits.countDown();

            first.get();
            assertThatThrownBy(second::get)
                    .hasCauseInstanceOf(NotAllowed.class)
                    .hasMessageContaining("is the only one left for another review or the final approval");
        } finally {
            otherWaits.countDown();
            people.shutdown();
        }
    }

    private void requestChanges(ProcessInstance instance, String department, String reviewer) {
        String number = instance.getBusinessKey();
        rounds.decide(
                number,
                number + ".1." + department,
                reviewer,
                ReviewDecision.REQUEST_CHANGES,
                List.of(),
                "Not like this");
    }

    private boolean somebodyWaitsForARound() {
        return jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<String> restaffings(ProcessInstance instance) {
        return jdbc.sql("select review || ' ' || reviewing_group || ' ' || reason"
                        + " from saypro.content_review_restaffing where review like ? order by id")
                .param(instance.getBusinessKey() + ".%")
                .query(String.class)
                .list();
    }

    private List<String> told(Task task, String what) {
        return jdbc.sql("select recipient from saypro.outbox where cause = ? order by recipient")
                .param(task.getId() + ":" + what)
                .query(String.class)
                .list();
    }
}
