package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** A business rule task asks a decision of this house, in its latest version, and keeps no Java object of its answer. */
class DecisionCalls implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(BusinessRuleTask.class)
                .flatMap(task -> sentences(task, house).map(sentence -> new Breach(task.getId(), sentence)));
    }

    private static Stream<String> sentences(BusinessRuleTask task, House house) {
        Stream.Builder<String> found = Stream.builder();
        if (!house.decisions().contains(String.valueOf(task.getCamundaDecisionRef()))) {
            found.add("The decision \"" + task.getCamundaDecisionRef() + "\" exists");
        }
        String binding = task.getCamundaDecisionRefBinding();
        if (binding != null && !binding.equals("latest")) {
            found.add("A decision is bound to its latest version");
        }
        if (task.getCamundaResultVariable() != null && !"singleEntry".equals(task.getCamundaMapDecisionResult())) {
            found.add("A decision's result is kept as a single entry only, anything else is a serialized Java object");
        }
        return found.build();
    }
}
