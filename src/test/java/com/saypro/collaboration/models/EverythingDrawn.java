package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** Everything that happens can be seen, and every name has its place. */
class EverythingDrawn implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Diagram diagram = Diagram.of(model);
        Stream<Breach> missing = model.all(BaseElement.class)
                .filter(EverythingDrawn::isVisible)
                .filter(element -> !diagram.shapes().containsKey(element)
                        && !diagram.edges().containsKey(element))
                .map(element -> new Breach(element.getId(), "Every element and every flow is drawn"));
        Stream<Breach> unlabelled = model.all(FlowElement.class)
                .filter(element ->
                        element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow)
                .filter(element ->
                        element.getName() != null && !element.getName().isBlank())
                .filter(element -> !diagram.labels().containsKey(element))
                .map(element ->
                        new Breach(element.getId(), "The name of an event, gateway or flow has bounds in the diagram"));
        Stream<Breach> outside = diagram.shapes().entrySet().stream()
                .filter(shape -> shape.getValue().x() < 0 || shape.getValue().y() < 0)
                .map(shape -> new Breach(shape.getKey().getId(), "Everything lies within the plane"));
        return Stream.of(missing, unlabelled, outside).flatMap(breaches -> breaches);
    }

    private static boolean isVisible(BaseElement element) {
        return element instanceof FlowNode
                || element instanceof SequenceFlow
                || element instanceof TextAnnotation
                || element instanceof Association;
    }
}
