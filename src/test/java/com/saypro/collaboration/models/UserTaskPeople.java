package com.saypro.collaboration.models;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task says who does it, and tells them what to do. */
class UserTaskPeople implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(UserTask.class)
                .flatMap(task -> sentences(task, house).map(sentence -> new Breach(task.getId(), sentence)));
    }

    private static Stream<String> sentences(UserTask task, House house) {
        Stream.Builder<String> found = Stream.builder();
        String groups = task.getCamundaCandidateGroups();
        String assignee = task.getCamundaAssignee();
        if (groups == null && assignee == null) {
            found.add("A user task has candidate groups or an assignee");
        }
        if (assignee != null && !assignee.startsWith("${")) {
            found.add("An assignee comes from a bean or a variable, never from a literal name");
        }
        if (task.getCamundaCandidateUsers() != null) {
            found.add("Work is offered to groups, not to named users");
        }
        if (groups != null && !groups.contains("${")) {
            Arrays.stream(groups.split(","))
                    .map(String::strip)
                    .filter(group -> !house.groups().contains(group))
                    .forEach(group -> found.add("The candidate group \"" + group + "\" is in the directory"));
        }
        if (!ProcessModel.isDocumented(task)) {
            found.add("A user task's documentation tells a newcomer what to do");
        }
        return found.build();
    }
}
