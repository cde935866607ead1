package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;

/** A diagram can be taken in at one view: long processes are cut into called processes. */
class Size implements Rule<ProcessModel> {

    static final int IN_VIEW = 25;

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        long inView = model.flowNodes()
                .filter(node -> !(node instanceof BoundaryEvent))
                .count();
        return Stream.of(new Breach(
                        model.process().getId(),
                        "At most %d elements are in view, boundary events aside; here are %d"
                                .formatted(IN_VIEW, inView)))
                .filter(breach -> inView > IN_VIEW);
    }
}
