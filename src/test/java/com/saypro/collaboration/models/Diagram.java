package com.saypro.collaboration.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * What a BPMN file draws.
 *
 * @param shapes boxes of the drawn shapes
 * @param edges waypoints of the drawn edges
 * @param labels boxes of the labels that lie outside their element
 */
record Diagram(Map<BaseElement, Box> shapes, Map<BaseElement, List<Point>> edges, Map<BaseElement, Box> labels) {

    static Diagram of(ProcessModel model) {
        Map<BaseElement, Box> shapes = new LinkedHashMap<>();
        Map<BaseElement, List<Point>> edges = new LinkedHashMap<>();
        Map<BaseElement, Box> labels = new LinkedHashMap<>();
        model.all(BpmnShape.class)
                .filter(shape -> shape.getBpmnElement() != null)
                .forEach(shape -> {
                    shapes.put(shape.getBpmnElement(), Box.of(shape.getBounds()));
                    label(shape.getBpmnElement(), shape.getBpmnLabel(), labels);
                });
        model.all(BpmnEdge.class).filter(edge -> edge.getBpmnElement() != null).forEach(edge -> {
            edges.put(
                    edge.getBpmnElement(),
                    edge.getWaypoints().stream()
                            .map(point -> new Point(point.getX(), point.getY()))
                            .toList());
            label(edge.getBpmnElement(), edge.getBpmnLabel(), labels);
        });
        return new Diagram(shapes, edges, labels);
    }

    /** Straight pieces of an edge, in its direction. */
    List<Segment> segments(BaseElement edge) {
        List<Point> points = edges.getOrDefault(edge, List.of());
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Segment(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    /** Sequence flows that are drawn with both ends. */
    Stream<SequenceFlow> flows() {
        return edges.keySet().stream()
                .filter(SequenceFlow.class::isInstance)
                .map(SequenceFlow.class::cast)
                .filter(flow -> edges.get(flow).size() > 1)
                .filter(flow -> shapes.containsKey(flow.getSource()) && shapes.containsKey(flow.getTarget()));
    }

    /** Whether one of the two lies inside the other on purpose, as in a sub-process or a lane. */
    static boolean nested(BaseElement one, BaseElement other) {
        return isInside(one, other) || isInside(other, one);
    }

    private static boolean isInside(BaseElement inner, BaseElement outer) {
        for (var at = inner.getParentElement(); at != null; at = at.getParentElement()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static void label(BaseElement element, BpmnLabel label, Map<BaseElement, Box> labels) {
        if (label != null && label.getBounds() != null) {
            labels.put(element, Box.of(label.getBounds()));
        }
    }
}
