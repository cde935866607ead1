package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** What is named, and how; what is not. */
class Names implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(FlowElement.class)
                .flatMap(element -> sentences(element).map(sentence -> new Breach(element.getId(), sentence)));
    }

    private static Stream<String> sentences(FlowElement element) {
        String name = element.getName() == null ? "" : element.getName();
        if (element instanceof SequenceFlow flow) {
            return flow(flow, name);
        }
        if (element instanceof Gateway gateway) {
            return gateway(gateway, name);
        }
        if (element instanceof Task) {
            return Stream.of("A task is named with a verb and a noun, for example \"Review content\"")
                    .filter(s -> !name.matches("[A-Z]\\S* .*[^.?]"));
        }
        if (element instanceof Event || element instanceof Activity) {
            boolean eventSubProcess = element instanceof SubProcess sub && sub.triggeredByEvent();
            return Stream.of("Events, call activities and sub-processes are named")
                    .filter(s -> !eventSubProcess && !name.matches("[A-Z0-9].*[^.?]"));
        }
        return Stream.empty();
    }

    private static Stream<String> gateway(Gateway gateway, String name) {
        if (asks(gateway)) {
            return Stream.of("A diverging gateway is a question that ends with a question mark")
                    .filter(s -> !name.matches("[A-Z].*\\?"));
        }
        return Stream.of("Joins and parallel gateways are not named").filter(s -> !name.isBlank());
    }

    private static Stream<String> flow(SequenceFlow flow, String name) {
        if (asks(flow.getSource())) {
            return Stream.of("A flow out of a diverging gateway is named with the answer")
                    .filter(s -> name.isBlank());
        }
        return Stream.of("Plain flows are not named").filter(s -> !name.isBlank());
    }

    private static boolean asks(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && node.getOutgoing().size() > 1;
    }
}
