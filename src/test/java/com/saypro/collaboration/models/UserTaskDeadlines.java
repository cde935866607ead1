package com.saypro.collaboration.models;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** Every user task has a due date and a reminder, both absolute dates evaluated once on entry. */
class UserTaskDeadlines implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(UserTask.class)
                .flatMap(task -> sentences(task).map(sentence -> new Breach(task.getId(), sentence)));
    }

    private static Stream<String> sentences(UserTask task) {
        Map<String, String> inputs = ProcessModel.inputs(task);
        Stream.Builder<String> found = Stream.builder();
        if (!"${dueAt}".equals(task.getCamundaDueDate())) {
            found.add("The due date of a user task is ${dueAt}");
        }
        if (!inputs.containsKey("dueAt") || !inputs.containsKey("remindAt")) {
            found.add("A user task has the input parameters dueAt and remindAt");
        }
        if (ProcessModel.extensions(task, CamundaTaskListener.class).noneMatch(UserTaskDeadlines::reminds)) {
            found.add("A user task has a timeout listener ${reminder} at ${remindAt}");
        }
        return found.build();
    }

    private static boolean reminds(CamundaTaskListener listener) {
        return "timeout".equals(listener.getCamundaEvent())
                && "${reminder}".equals(listener.getCamundaDelegateExpression())
                && listener.getTimeouts().stream().anyMatch(UserTaskDeadlines::atRemindAt);
    }

    private static boolean atRemindAt(TimerEventDefinition timer) {
        return timer.getTimeDate() != null
                && "${remindAt}".equals(timer.getTimeDate().getTextContent().strip());
    }
}
