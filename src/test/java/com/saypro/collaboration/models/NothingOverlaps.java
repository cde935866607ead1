package com.saypro.collaboration.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;

/** Shapes and labels lie beside each other; a boundary event sits on the border of its host. */
class NothingOverlaps implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Diagram diagram = Diagram.of(model);
        return Stream.of(shapes(diagram), labels(diagram), boundaries(model, diagram))
                .flatMap(List::stream);
    }

    private static List<Breach> shapes(Diagram diagram) {
        List<Breach> found = new ArrayList<>();
        var shapes = List.copyOf(diagram.shapes().entrySet());
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                BaseElement one = shapes.get(i).getKey();
                BaseElement other = shapes.get(j).getKey();
                if (shapes.get(i).getValue().overlaps(shapes.get(j).getValue())
                        && !isHost(one, other)
                        && !isHost(other, one)
                        && !Diagram.nested(one, other)) {
                    found.add(new Breach(one.getId(), "Shapes do not overlap, this one lies on " + other.getId()));
                }
            }
        }
        return found;
    }

    private static List<Breach> labels(Diagram diagram) {
        List<Breach> found = new ArrayList<>();
        var labels = List.copyOf(diagram.labels().entrySet());
        for (int i = 0; i < labels.size(); i++) {
            Entry<BaseElement, Box> label = labels.get(i);
            diagram.shapes().entrySet().stream()
                    .filter(shape -> label.getValue().shrunkBy(1).overlaps(shape.getValue()))
                    .filter(shape -> !Diagram.nested(label.getKey(), shape.getKey()))
                    .forEach(shape ->
                            found.add(lies(label, "the shape " + shape.getKey().getId())));
            labels.stream()
                    .skip(i + 1L)
                    .filter(other -> label.getValue().overlaps(other.getValue()))
                    .forEach(other -> found.add(
                            lies(label, "the label of " + other.getKey().getId())));
            diagram.flows()
                    .filter(flow -> !flow.equals(label.getKey()))
                    .filter(flow -> diagram.segments(flow).stream()
                            .anyMatch(
                                    segment -> segment.crosses(label.getValue().shrunkBy(2))))
                    .forEach(flow -> found.add(lies(label, "the flow " + flow.getId())));
        }
        return found;
    }

    private static List<Breach> boundaries(ProcessModel model, Diagram diagram) {
        return model.all(BoundaryEvent.class)
                .filter(event ->
                        diagram.shapes().containsKey(event) && diagram.shapes().containsKey(event.getAttachedTo()))
                .filter(event ->
                        !onBorder(diagram.shapes().get(event), diagram.shapes().get(event.getAttachedTo())))
                .map(event -> new Breach(event.getId(), "A boundary event sits on the border of its activity"))
                .toList();
    }

    private static boolean onBorder(Box event, Box host) {
        Box centre = new Box(event.centreX(), event.centreY(), 0, 0);
        return host.shrunkBy(-2).contains(centre) && !host.shrunkBy(2).contains(centre);
    }

    private static Breach lies(Entry<BaseElement, Box> label, String on) {
        return new Breach(label.getKey().getId(), "Labels can be read, this one lies on " + on);
    }

    private static boolean isHost(BaseElement host, BaseElement event) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }
}
