package com.saypro.collaboration.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Diagrams read left to right; a loop back is seen as one, above or below the usual path. */
class LeftToRight implements Rule<ProcessModel> {

    /** Half the height of a task in Camunda Modeler. */
    private static final double HALF_A_TASK = 40;

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Diagram diagram = Diagram.of(model);
        return diagram.flows().flatMap(flow -> sentences(flow, diagram).map(s -> new Breach(flow.getId(), s)));
    }

    private static Stream<String> sentences(SequenceFlow flow, Diagram diagram) {
        Box source = diagram.shapes().get(flow.getSource());
        Box target = diagram.shapes().get(flow.getTarget());
        if (target.centreX() >= source.x()) {
            return Stream.empty();
        }
        if (!leadsTo(flow.getTarget(), flow.getSource())) {
            return Stream.of("Only a loop leads back to the left");
        }
        boolean around = diagram.segments(flow).stream()
                .filter(Segment::isHorizontal)
                .filter(segment -> segment.to().x() < segment.from().x())
                .noneMatch(segment -> isOnUsualPath(segment, flow, diagram));
        return Stream.of("A loop back runs above or below the usual path, on which the start event lies")
                .filter(s -> !around);
    }

    private static boolean isOnUsualPath(Segment segment, SequenceFlow flow, Diagram diagram) {
        return flow.getParentElement().getChildElementsByType(StartEvent.class).stream()
                .map(diagram.shapes()::get)
                .filter(Objects::nonNull)
                .anyMatch(start -> Math.abs(start.centreY() - segment.from().y()) <= HALF_A_TASK);
    }

    private static boolean leadsTo(FlowNode from, FlowNode to) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
                attached(node).forEach(open::add);
            }
        }
        return false;
    }

    /** What can happen while this activity is at work: its boundary events. */
    private static Stream<FlowNode> attached(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node))
                .map(FlowNode.class::cast);
    }
}
