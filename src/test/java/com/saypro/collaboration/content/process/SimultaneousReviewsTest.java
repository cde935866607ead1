package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All reviewers of a hundred items complete at the same moment, twenty requests at any time. */
@Tag("slow")
@IntegrationTest
class SimultaneousReviewsTest extends ContentScene {

    private static final int ITEMS = 100;
    private static final int AT_ONCE = 20;
    private static final Map<String, String> REVIEWERS =
            Map.of("communications", "johan", "content", "kagiso", "partnerships", "vusi", "legal", "rajesh");

    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void send_people_home() {
        people.shutdownNow();
    }

    @Test
    void no_reviewer_gets_an_error_nothing_is_lost_and_each_round_closes_once() throws Exception {
        List<ProcessInstance> instances = claimedReviews();

        completeAllAtOnce(instances);
        instances.forEach(content::runJobs);

        assertEachRoundClosedOnce(instances);
    }

    @Test
    void joins_that_run_while_others_still_complete_lose_nothing() throws Exception {
        List<ProcessInstance> instances = claimedReviews();
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        assertThat(jobs.isActive()).as("other tests run their jobs themselves").isFalse();

        jobs.start();
        try {
            completeAllAtOnce(instances);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> instances.stream().allMatch(this::awaitsApproval) && !jobsAreRunning());
        } finally {
            jobs.shutdown();
        }

        assertEachRoundClosedOnce(instances);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey(ContentApprovalModel.PROCESS)
                        .withException()
                        .count())
                .isZero();
    }

    private List<ProcessInstance> claimedReviews() {
        List<ProcessInstance> instances = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            ProcessInstance instance = content.inReview(Map.of("partner", "yes"));
            content.reviews(instance)
                    .forEach(review -> content.claim(REVIEWERS.get(content.department(review)), review));
            instances.add(instance);
        }
        return instances;
    }

    private void completeAllAtOnce(List<ProcessInstance> instances) throws Exception {
        List<Callable<Void>> completions = new ArrayList<>();
        for (ProcessInstance instance : instances) {
            List<Task> reviews = content.reviews(instance);
            assertThat(reviews).hasSameSizeAs(REVIEWERS.keySet());
            for (Task review : reviews) {
                Map<String, Object> form = content.answer(review, "sign-off", null);
                completions.add(() -> {
                    content.complete(review.getAssignee(), review, form);
                    return null;
                });
            }
        }
        for (Future<Void> answer : people.invokeAll(completions)) {
            answer.get();
        }
    }

    private boolean awaitsApproval(ProcessInstance instance) {
        return content.task(instance, APPROVAL) != null;
    }

    private boolean jobsAreRunning() {
        return jdbc.sql("select count(*) from public.act_ru_job where lock_owner_ is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void assertEachRoundClosedOnce(List<ProcessInstance> instances) {
        for (ProcessInstance instance : instances) {
            assertThat(content.task(instance, APPROVAL)).isNotNull();
            assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.AWAITING_APPROVAL);
            assertThat(count("content_sign_off", instance)).isEqualTo(REVIEWERS.size());
            assertThat(count("content_round", instance)).isEqualTo(1);
            assertThat(items.get(instance.getBusinessKey()).revision())
                    .as("written when submitted, drafted and once when the round closed")
                    .isEqualTo(3);
        }
    }

    private long count(String table, ProcessInstance instance) {
        return jdbc.sql("select count(*) from saypro." + table + " where item = ?")
                .param(instance.getBusinessKey())
                .query(Long.class)
                .single();
    }
}
