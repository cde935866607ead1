package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.database.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Busisiwe owns the processes and moves an approval to each of its steps, and sends it each of its messages, though nothing of
 * what belongs to that has happened: either it goes on there, or it is refused with a sentence and nothing is changed.
 */
@IntegrationTest
class ForcedStepsTest extends ContentScene {

    @LocalServerPort
    int port;

    HttpPerson owner;

    @BeforeEach
    void she_signs_in() {
        owner = HttpPerson.signedIn(port, "busisiwe");
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
    void a_message_that_nothing_has_led_to(String message) {
        List<Supplier<ProcessInstance>> states = List.of(
                () -> content.submit("thandi", ContentApprovals.newsletter("marketing", Map.of())),
                () -> content.inReview(),
                () -> content.awaitingApproval());

        for (var state : states) {
            ProcessInstance instance = state.get();
            force(
                    "/message",
                    "{\"messageName\":\"%s\",\"processInstanceId\":\"%s\"}".formatted(message, instance.getId()));
            force(
                    "/message",
                    "{\"messageName\":\"%s\",\"businessKey\":\"%s\"}".formatted(message, instance.getBusinessKey()));
            force("/message", "{\"messageName\":\"%s\",\"businessKey\":\"C-0000-0000\"}".formatted(message));
            force(
                    "/message",
                    "{\"messageName\":\"%s\",\"all\":true,\"businessKey\":\"C-0000-0000\"}".formatted(message));
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
