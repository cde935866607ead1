package com.saypro.collaboration.models;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;

/** A diagram can be taken in at one view: long processes are cut into called processes. */
class Size implements Rule<ProcessModel> {

    static final int IN_VIEW = 25;

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Set<String> diagrams = foldedInto(model);
        long inView = model.flowNodes()
                .filter(node -> !(node instanceof BoundaryEvent))
                .filter(node -> !isFolded(node, diagrams))
                .count();
        return Stream.of(new Breach(
                        model.process().getId(),
                        "At most %d elements are in view, boundary events aside; here are %d"
                                .formatted(IN_VIEW, inView)))
                .filter(breach -> inView > IN_VIEW);
    }

    /** Ids of the sub-processes that are drawn folded and have a diagram of their own behind. */
    private static Set<String> foldedInto(ProcessModel model) {
        return model.all(BpmnPlane.class)
                .map(plane -> plane.getBpmnElement().getId())
                .collect(Collectors.toSet());
    }

    private static boolean isFolded(FlowNode node, Set<String> diagrams) {
        return node.getParentElement() instanceof SubProcess around && diagrams.contains(around.getId());
    }
}
