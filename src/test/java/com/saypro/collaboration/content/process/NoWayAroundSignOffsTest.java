package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever way an item takes through the model, from whichever start and through whichever event: the last two answers
 * before "Content approved" are that all have signed off, and that it is approved. Together with the domain, which refuses
 * to record an approval while a routed department's sign-off does not stand, nothing is approved without all of them.
 */
class NoWayAroundSignOffsTest {

    private static final String APPROVED = "endEvent_contentApproved";
    private static final List<String> ANSWERS = List.of("flow_allSignedOff", "flow_approved");

    @Test
    void every_way_to_content_approved_passes_all_signed_off_and_approved_last() throws IOException {
        assertThat(answersBefore(model(""))).containsExactly(ANSWERS);
    }

    /** A flow that leads elsewhere, and what is reached then without being asked. */
    @ParameterizedTest
    @CsvSource({
        "flow_reviewsDone, userTask_approveContent",
        "flow_settled, userTask_approveContent",
        "flow_settled, serviceTask_schedulePlacements",
        "flow_signOffTakenBack, serviceTask_schedulePlacements",
        "flow_changesRequested, userTask_approveContent",
        "flow_newVersionInReview, userTask_approveContent",
        "flow_newVersion, userTask_approveContent",
        "flow_approvalDone, serviceTask_schedulePlacements",
        "flow_anotherVersion, serviceTask_schedulePlacements"
    })
    void a_way_around_them_is_found(String flow, String target) throws IOException {
        assertThat(answersBefore(model(flow + ">" + target)))
                .anySatisfy(answers -> assertThat(answers).isNotEqualTo(ANSWERS));
    }

    private record Place(FlowNode node, List<String> answers) {}

    /** The last two answers given on each way to "Content approved". */
    private static Set<List<String>> answersBefore(BpmnModelInstance model) {
        Set<List<String>> found = new HashSet<>();
        Set<String> seen = new TreeSet<>();
        Deque<Place> open = new ArrayDeque<>();
        model.getModelElementsByType(StartEvent.class).forEach(start -> open.add(new Place(start, List.of())));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (!seen.add(place.node().getId() + place.answers())) {
                continue;
            }
            if (place.node().getId().equals(APPROVED)) {
                found.add(place.answers());
            }
            Collection<SequenceFlow> ways = ways(model, place.node());
            ways.forEach(way -> open.add(
                    new Place(way.getTarget(), ways.size() > 1 ? with(place.answers(), way) : place.answers())));
            attached(model, place.node()).forEach(event -> open.add(new Place(event, place.answers())));
        }
        return found;
    }

    private static List<SequenceFlow> ways(BpmnModelInstance model, FlowNode node) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    private static Stream<BoundaryEvent> attached(BpmnModelInstance model, FlowNode node) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node));
    }

    private static List<String> with(List<String> answers, SequenceFlow answer) {
        List<String> longer = new ArrayList<>(answers);
        longer.add(answer.getId());
        return longer.size() > 2 ? List.copyOf(longer.subList(1, 3)) : List.copyOf(longer);
    }

    /** The model; with {@code flow>target} the flow leads to that target. */
    private static BpmnModelInstance model(String change) throws IOException {
        String text = Files.readString(Path.of("processes/content/content-approval.bpmn"));
        if (!change.isEmpty()) {
            String[] parts = change.split(">");
            String changed =
                    text.replaceFirst("(sequenceFlow id=\"" + parts[0] + "\"[^>]*targetRef=\")[^\"]*", "$1" + parts[1]);
            assertThat(changed).isNotEqualTo(text);
            text = changed;
        }
        return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
