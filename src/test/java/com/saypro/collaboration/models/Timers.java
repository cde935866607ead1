package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Timers wait for absolute dates that the working calendar has counted. */
class Timers implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(TimerEventDefinition.class)
                .flatMap(timer -> sentences(timer)
                        .map(sentence -> new Breach(
                                ProcessModel.nearestId(timer.getParentElement().getDomElement()), sentence)));
    }

    private static Stream<String> sentences(TimerEventDefinition timer) {
        if (timer.getTimeDate() == null) {
            return Stream.of("A timer waits for a date (timeDate), not for a duration or a cycle");
        }
        String date = timer.getTimeDate().getTextContent().strip();
        if (!date.startsWith("${")) {
            return Stream.of("A timer's date comes from a variable or a bean");
        }
        return timer.getParentElement() instanceof BoundaryEvent boundary
                        && boundary.getAttachedTo() instanceof UserTask task
                ? onTask(task, date)
                : Stream.empty();
    }

    private static Stream<String> onTask(UserTask task, String date) {
        if (ProcessModel.isMultiInstance(task)) {
            return Stream.of(
                            "A timer on a multi-instance task asks the deadlines itself, it does not see the inner inputs")
                    .filter(s -> !date.startsWith("${deadlines."));
        }
        return Stream.of("The date of a timer on a task is an input parameter of that task")
                .filter(s -> !ProcessModel.inputs(task).containsKey(date.substring(2, date.length() - 1)));
    }
}
