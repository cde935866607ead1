package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All reviewers of a hundred items complete at the same moment, twenty requests at any time. */
@Tag("slow")
@IntegrationTest
class SimultaneousReviewsTest {

    private static final int ITEMS = 100;
    private static final int AT_ONCE = 20;
    private static final Map<String, String> REVIEWERS =
            Map.of("communications", "johan", "content", "kagiso", "partnerships", "vusi", "legal", "rajesh");

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ContentApprovals content;

    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        content = new ContentApprovals(engine);
    }

    @AfterEach
    void clean_up() {
        people.shutdownNow();
        content.cleanUp();
        clock.reset();
    }

    @Test
    void no_reviewer_gets_an_error_nothing_is_lost_and_each_round_closes_once() throws Exception {
        List<ProcessInstance> instances = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            ProcessInstance instance = content.inReview(Map.of("partner", "yes"));
            content.reviews(instance)
                    .forEach(review -> content.claim(REVIEWERS.get(content.department(review)), review));
            instances.add(instance);
        }

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
        instances.forEach(content::runJobs);

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
