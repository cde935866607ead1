package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** Parallel work never makes two people collide, and is spread over a list that a bean gives. */
class MultiInstanceTasks implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(MultiInstanceLoopCharacteristics.class)
                .flatMap(loop -> sentences(loop)
                        .map(sentence -> new Breach(
                                ProcessModel.nearestId(loop.getParentElement().getDomElement()), sentence)));
    }

    private static Stream<String> sentences(MultiInstanceLoopCharacteristics loop) {
        Stream.Builder<String> found = Stream.builder();
        if (!loop.isSequential() && !loop.isCamundaAsyncAfter()) {
            found.add("A parallel multi-instance loop has camunda:asyncAfter, or simultaneous completions fail");
        }
        String collection = loop.getCamundaCollection();
        if (collection == null || !collection.matches("\\$\\{\\w+\\.\\w+\\(.*\\)}")) {
            found.add("A multi-instance loop runs over a collection that a bean gives");
        }
        if (loop.getCamundaElementVariable() == null) {
            found.add("A multi-instance loop names its element variable");
        }
        return found.build();
    }
}
