package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.ContentVersions;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a refusal of content approval reaches the Tasklist: the status, the sentence alone, nothing changed. */
@IntegrationTest
class ContentRefusalHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentVersions versions;

    @Autowired
    TestClock clock;

    ContentApprovals content;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        content = new ContentApprovals(engine);
    }

    @AfterEach
    void clean_up() {
        content.cleanUp();
        clock.reset();
    }

    @Test
    void a_submission_that_leaves_no_time_is_answered_with_the_earliest_possible_moment() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        long before = engine.getRuntimeService().createProcessInstanceQuery().count();

        HttpPerson.Answer answer = HttpPerson.signedIn(port, "thandi")
                .post(
                        ENGINE + "/process-definition/" + definition + "/submit-form",
                        form(newsletter("marketing", Map.of("plannedPublication", "2026-12-02T16:59+02:00"))));

        refused(
                answer,
                400,
                "The planned publication leaves no time for review, final approval and publishing. "
                        + "With normal urgency the earliest possible is Wed 2 December 2026, 17:00.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(before);
    }

    @Test
    void a_draft_with_copy_and_link_stays_a_draft() {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        Task task = content.task(instance, DRAFT);

        HttpPerson.Answer answer = HttpPerson.signedIn(port, "thandi")
                .post(
                        ENGINE + "/task/" + task.getId() + "/submit-form",
                        form(draft(Map.of("link", "https://files.saypro.example/a.pdf", "versionLabel", "v3"))));

        refused(
                answer,
                400,
                "There is both copy and a link, so nobody could say which one counts. Enter only one of them.");
        assertThat(content.task(instance, DRAFT).getAssignee()).isEqualTo("thandi");
        assertThat(engine.getTaskService().getVariable(task.getId(), "title")).isNull();
        assertThat(versions.findByItemOrderByNumber(instance.getBusinessKey())).isEmpty();
    }

    @Test
    void an_owner_who_claims_the_review_of_their_own_content_is_told_who_may() {
        ProcessInstance instance = content.submit("ayanda", newsletter("marketing", Map.of("department", "content")));
        content.complete("ayanda", content.task(instance, DRAFT), draft(Map.of()));
        Task review = content.review(instance, "communications");
        engine.getTaskService().addCandidateUser(review.getId(), "ayanda");

        HttpPerson.Answer answer = HttpPerson.signedIn(port, "ayanda")
                .post(ENGINE + "/task/" + review.getId() + "/claim", Map.of("userId", "ayanda"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("message").asText())
                .endsWith("owns or wrote this content and so may not review it. Somebody else in Communications may.")
                .doesNotContain("ENGINE-", "Exception");
        assertThat(content.review(instance, "communications").getAssignee()).isNull();
    }

    private static void refused(HttpPerson.Answer answer, int status, String sentence) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).isEqualTo(sentence);
    }

    private static Map<String, Object> form(Map<String, Object> entries) {
        Map<String, Object> variables = new HashMap<>();
        entries.forEach((key, value) -> {
            Map<String, Object> typed = new HashMap<>();
            typed.put("value", value instanceof SpinJsonNode json ? json.toString() : value);
            if (value instanceof SpinJsonNode) {
                typed.put("type", "Json");
            }
            variables.put(key, typed);
        });
        return Map.of("variables", variables);
    }
}
