package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** A start form belongs to the deployment and shows fixed choices only, because the Tasklist gives it no data. */
class StartForms implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(StartEvent.class)
                .filter(start -> start.getCamundaFormRef() != null)
                .flatMap(start -> sentences(start, house).map(sentence -> new Breach(start.getId(), sentence)));
    }

    private static Stream<String> sentences(StartEvent start, House house) {
        if (!"deployment".equals(start.getCamundaFormRefBinding())) {
            return Stream.of("A form is bound to the deployment (camunda:formRefBinding)");
        }
        FormModel form = house.forms().get(start.getCamundaFormRef());
        if (form == null) {
            return Stream.of("The form \"" + start.getCamundaFormRef() + "\" exists");
        }
        return Stream.of("A start form shows fixed choices only, it gets no data in the Tasklist")
                .filter(s -> form.readsView() || form.fields().anyMatch(FormField::hasComputedChoices));
    }
}
