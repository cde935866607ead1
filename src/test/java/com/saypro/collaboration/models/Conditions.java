package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Every way out of a question is either conditional or the default, so that no instance gets stuck in a gateway. */
class Conditions implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(SequenceFlow.class)
                .flatMap(flow -> sentences(flow).map(sentence -> new Breach(flow.getId(), sentence)));
    }

    private static Stream<String> sentences(SequenceFlow flow) {
        boolean conditional = flow.getConditionExpression() != null;
        if (!asks(flow.getSource())) {
            return Stream.of("Only flows out of a diverging gateway carry a condition")
                    .filter(s -> conditional);
        }
        boolean isDefault = flow.equals(defaultOf(flow.getSource()));
        if (isDefault) {
            return Stream.of("The default flow carries no condition").filter(s -> conditional);
        }
        return Stream.of("A flow out of a diverging gateway has a condition or is the default")
                .filter(s -> !conditional);
    }

    private static boolean asks(FlowNode node) {
        return node instanceof Gateway
                && defaultable(node)
                && node.getOutgoing().size() > 1;
    }

    private static boolean defaultable(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
    }

    private static SequenceFlow defaultOf(FlowNode node) {
        return node instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) node).getDefault();
    }
}
