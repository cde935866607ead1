package com.saypro.collaboration.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Flows are orthogonal, begin and end on the border of their elements, and run through nothing else. */
class FlowsKeepOff implements Rule<ProcessModel> {

    /** Longest piece on which two flows with a common end may run on each other, in pixels; none otherwise. */
    private static final double TOLERANCE = 2;

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Diagram diagram = Diagram.of(model);
        List<SequenceFlow> flows = diagram.flows().toList();
        return Stream.concat(
                flows.stream().flatMap(flow -> sentences(flow, diagram).map(s -> new Breach(flow.getId(), s))),
                onEachOther(flows, diagram).stream());
    }

    private static Stream<String> sentences(SequenceFlow flow, Diagram diagram) {
        Stream.Builder<String> found = Stream.builder();
        List<Segment> segments = diagram.segments(flow);
        if (!segments.stream().allMatch(Segment::isOrthogonal)) {
            found.add("Flows run horizontally and vertically only");
        }
        diagram.shapes().entrySet().stream()
                .filter(shape -> !Diagram.nested(flow, shape.getKey()))
                .filter(shape -> segments.stream().anyMatch(s -> s.crosses(inside(shape))))
                .forEach(shape -> found.add("A flow runs through no element, this one through "
                        + shape.getKey().getId()));
        List<Point> points = diagram.edges().get(flow);
        if (!onBorder(points.get(0), flow.getSource(), diagram)) {
            found.add("A flow begins on the border of its source");
        }
        if (!onBorder(points.get(points.size() - 1), flow.getTarget(), diagram)) {
            found.add("A flow ends on the border of its target");
        }
        return found.build();
    }

    private static List<Breach> onEachOther(List<SequenceFlow> flows, Diagram diagram) {
        List<Breach> found = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            SequenceFlow one = flows.get(i);
            flows.stream()
                    .skip(i + 1L)
                    .filter(other -> !one.getTarget().equals(other.getTarget()))
                    .filter(other -> diagram.segments(one).stream()
                            .anyMatch(
                                    a -> diagram.segments(other).stream().anyMatch(b -> a.sharedLength(b) > TOLERANCE)))
                    .forEach(other -> found.add(new Breach(
                            one.getId(),
                            "Flows to different elements do not lie on each other, see " + other.getId())));
        }
        return found;
    }

    /** Gateways are diamonds: only the middle of their box counts as inside. */
    private static Box inside(Entry<BaseElement, Box> shape) {
        Box box = shape.getValue();
        return box.shrunkBy(shape.getKey() instanceof Gateway ? box.width() / 4 : TOLERANCE);
    }

    private static boolean onBorder(Point point, BaseElement element, Diagram diagram) {
        Box box = diagram.shapes().get(element);
        Box dot = new Box(point.x(), point.y(), 0, 0);
        boolean onBox = box.shrunkBy(-TOLERANCE).contains(dot)
                && !box.shrunkBy(TOLERANCE).contains(dot);
        if (!(element instanceof Gateway)) {
            return onBox;
        }
        double fromCentre = Math.abs(point.x() - box.centreX()) / (box.width() / 2)
                + Math.abs(point.y() - box.centreY()) / (box.height() / 2);
        return Math.abs(fromCentre - 1) < 2 * TOLERANCE / box.width() * 2;
    }
}
