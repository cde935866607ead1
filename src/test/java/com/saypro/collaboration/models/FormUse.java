package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every form is opened somewhere. */
class FormUse implements Rule<FormModel> {

    @Override
    public Stream<Breach> breaches(FormModel form, House house) {
        boolean used = house.processes().values().stream()
                        .flatMap(process -> Stream.concat(
                                process.all(UserTask.class).map(UserTask::getCamundaFormRef),
                                process.all(StartEvent.class).map(StartEvent::getCamundaFormRef)))
                        .anyMatch(form.id()::equals)
                || house.processes().values().stream()
                        .flatMap(process -> process.all(UserTask.class))
                        .anyMatch(
                                task -> String.valueOf(task.getCamundaFormKey()).endsWith("/" + form.id() + ".html"));
        return Stream.of(new Breach("", "A form is opened by a task or a start event"))
                .filter(breach -> !used);
    }
}
