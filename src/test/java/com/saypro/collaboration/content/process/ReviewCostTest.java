package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import com.saypro.collaboration.benchmarks.Meter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What a completed review costs in SQL statements and commits, beside the same model without our listeners, on the same
 * items in the same run; and what opening a round costs. The tables by cause go to {@code target/benchmarks}.
 */
@Tag("benchmark")
@IntegrationTest
@Import(ReviewCostTest.Counting.class)
class ReviewCostTest {

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource ? new CountingDataSource(dataSource) : bean;
                }
            };
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReviewCostTest.class);
    private static final int ITEMS = 10;
    private static final long MOST_ADDED_PER_REVIEW = 32;
    private static final long MOST_PER_OPENED_REVIEW = 20;
    private static final Map<String, String> REVIEWERS =
            Map.of("communications", "johan", "content", "kagiso", "partnerships", "vusi", "legal", "rajesh");

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource dataSource;

    @Autowired
    TestClock clock;

    Acting acting;

    ContentApprovals content;

    WithoutListeners bare;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        acting = new Acting(engine);
        content = new ContentApprovals(engine);
        bare = new WithoutListeners(engine);
    }

    @AfterEach
    void clean_up() {
        content.cleanUp();
        bare.cleanUp();
        clock.reset();
    }

    @Test
    void a_completed_review_with_and_without_our_listeners() throws Exception {
        bare.deploy();
        reviewed(new Meter(dataSource), new Meter(dataSource));
        Meter ours = new Meter(dataSource);
        Meter without = new Meter(dataSource);
        for (int item = 0; item < ITEMS; item++) {
            reviewed(ours, without);
        }
        int reviews = ITEMS * REVIEWERS.size();
        report(
                "review.txt",
                "Per completed review, with our listeners:\n%s\nwithout them:\n%s\nDifference by table:\n%s"
                        .formatted(ours.per(reviews), without.per(reviews), ours.beside(without, reviews)));
        assertThat(ours.total().statements() - without.total().statements())
                .as("statements our listeners add")
                .isLessThanOrEqualTo(MOST_ADDED_PER_REVIEW * reviews);
        assertThat(ours.total().commits())
                .as("our listeners work in the engine's transactions; a new block of ids is a commit of its own")
                .isCloseTo(without.total().commits(), within(2L));
    }

    @Test
    void opening_a_round() throws Exception {
        Meter two = opened(Map.of());
        Meter four = opened(Map.of("partner", "yes"));
        report(
                "round.txt",
                "Submitting a draft that opens 2 reviews:\n%s\n4 reviews:\n%s\nDifference by table:\n%s"
                        .formatted(two.per(ITEMS), four.per(ITEMS), four.beside(two, ITEMS)));
        assertThat(four.total().statements() - two.total().statements())
                .as("statements two more reviews add")
                .isLessThanOrEqualTo(2 * MOST_PER_OPENED_REVIEW * ITEMS);
        assertThat(four.total().commits()).isCloseTo(two.total().commits(), within(2L));
    }

    private void reviewed(Meter ours, Meter without) {
        ProcessInstance instance = content.inReview(Map.of("partner", "yes"));
        ProcessInstance copy = bare.reviews(instance);
        assertThat(content.reviews(instance)).hasSameSizeAs(REVIEWERS.keySet());
        assertThat(content.reviews(copy)).hasSameSizeAs(REVIEWERS.keySet());
        review(instance, ours);
        review(copy, without);
    }

    private void review(ProcessInstance instance, Meter meter) {
        for (Task review : content.reviews(instance)) {
            String person = REVIEWERS.get(content.department(review));
            Map<String, Object> form = content.answer(review, "sign-off", null);
            acting.as(person, () -> {
                meter.measure("claim", () -> engine.getTaskService().claim(review.getId(), person));
                meter.measure("complete", () -> engine.getFormService().submitTaskForm(review.getId(), form));
            });
        }
        for (var job : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .list()) {
            meter.measure("go on", () -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private Meter opened(Map<String, Object> differences) {
        Meter meter = new Meter(dataSource);
        content.inReview(differences);
        for (int item = 0; item < ITEMS; item++) {
            ProcessInstance instance = content.submit("thandi", ContentApprovals.newsletter("marketing", differences));
            Task draft = content.task(instance, ContentApprovals.DRAFT);
            Map<String, Object> form = ContentApprovals.draft(Map.of());
            acting.as(
                    "thandi",
                    () -> meter.measure("submit", () -> engine.getFormService().submitTaskForm(draft.getId(), form)));
        }
        return meter;
    }

    private static void report(String file, String text) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/benchmarks"));
        Files.writeString(folder.resolve(file), text);
        LOG.info("{}", "\n" + text);
    }
}
