package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.SentForm;
import com.saypro.collaboration.database.Content;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Busisiwe owns the processes and moves an approval to each of its steps, though nothing of what belongs to that has happened: either
 * it goes on there, or it is refused with a sentence and nothing is changed.
 */
@IntegrationTest
class ForcedStepsTest extends ContentScene {

    @LocalServerPort
    int port;

    HttpPerson owner;
    Memberships memberships;

    @BeforeEach
    void she_signs_in() {
        owner = HttpPerson.signedIn(port, "busisiwe");
        memberships = new Memberships(engine.getIdentityService());
    }

    @AfterEach
    void her_department_again() {
        memberships.restore();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-withdrawn",
                "new-version-opened",
                "sign-off-taken-back",
                "slot-moved",
                "placement-withdrawn"
            })
    void she_sends_no_message(String message) {
        ProcessInstance instance = content.awaitingApproval();
        for (String body : List.of(
                "{\"messageName\":\"%s\",\"processInstanceId\":\"" + instance.getId() + "\"}",
                "{\"messageName\":\"%s\",\"businessKey\":\"" + instance.getBusinessKey() + "\"}",
                "{\"messageName\":\"%s\",\"all\":true,\"businessKey\":\"C-0000-0000\"}")) {
            assertThat(force("/message", body.formatted(message)).status()).isEqualTo(403);
        }
    }

    @Test
    void she_skips_nothing_that_asks_the_record() {
        ProcessInstance instance = content.inReview();
        for (String flag : List.of("skipIoMappings", "skipCustomListeners")) {
            Answer answer = force("/process-instance/" + instance.getId() + "/modification", """
                    {"%s":true,"instructions":[{"type":"startBeforeActivity","activityId":"businessRuleTask_routeReview",
                    "variables":{"item":{"value":"{}","type":"Json"}}}]}""".formatted(flag));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("are not skipped");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_approveContent", "businessRuleTask_routeReview"})
    void nothing_stands_at_the_same_step_twice(String step) {
        ProcessInstance instance = step.endsWith("routeReview") ? content.inReview() : content.awaitingApproval();
        Answer answer = force(
                "/process-instance/" + instance.getId() + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}".formatted(step));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("at the same step twice");
    }

    @Test
    void she_migrates_without_skipping_anything() {
        ProcessInstance instance = content.inReview();
        Answer answer = force("/migration/execute", """
                {"skipCustomListeners":true,"processInstanceIds":["%1$s"],"migrationPlan":{"instructions":[],
                "sourceProcessDefinitionId":"%2$s","targetProcessDefinitionId":"%2$s"}}""".formatted(instance.getId(), instance.getProcessDefinitionId()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void she_starts_nothing_in_the_middle_of_somebody_elses_item() {
        memberships.add("busisiwe", "marketing");
        ProcessInstance instance = content.inReview();
        for (String step : List.of("userTask_draftContent", "userTask_approveContent", "startEvent_newVersion")) {
            Answer answer = force("/process-definition/" + instance.getProcessDefinitionId() + "/start", """
                    {"businessKey":"%s","startInstructions":[{"type":"startBeforeActivity","activityId":"%s"}]}""".formatted(
                            instance.getBusinessKey(), step));
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    /** The record says that it is in review. */
    @Test
    void what_does_not_fit_the_record_is_told_to_who_completes_it() {
        ProcessInstance instance = content.inReview();
        Answer moved = force(
                "/process-instance/" + instance.getId() + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_reworkContent\"}]}");
        assertThat(moved.status()).isEqualTo(204);
        Task rework = content.task(instance, ContentApprovals.REWORK);

        Answer answer = HttpPerson.signedIn(port, "thandi")
                .post(
                        ENGINE + "/task/" + rework.getId() + "/submit-form",
                        SentForm.of(ContentApprovals.rework(Map.of())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("This step does not fit what is on record", "in-review");
    }

    /** Ended as refused, the reviews or the decision that are still open would be about an item that is over. */
    @Test
    void a_refusal_ends_nothing_while_the_round_or_its_dispute_is_open() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", "Not our voice");
        stays(instance, "in-review");

        content.review("kagiso", instance, "content", "refuse", "Not true");
        stays(instance, "disputed");

        content.decide("ayanda", instance, "settle", "You two settle it");
        content.settle("zanele", instance, "communications", "refuse", "Still not");
        stays(instance, "disputed");
    }

    private void stays(ProcessInstance instance, String state) {
        for (String end : List.of("endEvent_contentRefused", "endEvent_disputeRefused")) {
            Answer answer = force(
                    "/process-instance/" + instance.getId() + "/modification",
                    "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}".formatted(end));
            assertThat(answer.status()).as(end).isEqualTo(400);
            assertThat(answer.body()).contains("was not refused: it is " + state);
        }
    }

    @Test
    void a_step_that_nothing_has_led_to() {
        List<String> steps = engine
                .getRepositoryService()
                .getBpmnModelInstance(content.inReview().getProcessDefinitionId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .toList();
        assertThat(steps).hasSizeGreaterThan(20);

        int gone = 0;
        for (String step : steps) {
            for (String way : List.of("startBeforeActivity", "startAfterActivity")) {
                ProcessInstance instance = content.submit("thandi", ContentApprovals.newsletter("marketing", Map.of()));
                Answer answer = force(
                        "/process-instance/" + instance.getId() + "/modification",
                        "{\"instructions\":[{\"type\":\"%s\",\"activityId\":\"%s\"}]}".formatted(way, step));
                gone += answer.status() == 204 ? 1 : 0;
            }
        }
        assertThat(gone).as("where it could go on").isPositive();
    }

    private Answer force(String path, String body) {
        Map<String, String> before = new Content(jdbc).now();
        Answer answer = owner.post(ENGINE + path, body);
        assertThat(answer.status()).as("%s %s: %s", path, body, answer.body()).isIn(200, 204, 400, 403, 404);
        if (answer.status() >= 400) {
            assertThat(answer.json().path("message").asText()).isNotEmpty().doesNotContainPattern("Exception|ENGINE-");
            assertThat(new Content(jdbc).changedSince(before)).isEmpty();
        }
        return answer;
    }
}
