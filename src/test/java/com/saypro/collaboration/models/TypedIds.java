package com.saypro.collaboration.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Ids speak and carry their type. */
class TypedIds implements Rule<ProcessModel> {

    private static final Map<Class<? extends BaseElement>, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put(StartEvent.class, "startEvent_");
        PREFIXES.put(EndEvent.class, "endEvent_");
        PREFIXES.put(IntermediateThrowEvent.class, "event_");
        PREFIXES.put(UserTask.class, "userTask_");
        PREFIXES.put(ServiceTask.class, "serviceTask_");
        PREFIXES.put(BusinessRuleTask.class, "businessRuleTask_");
        PREFIXES.put(SendTask.class, "sendTask_");
        PREFIXES.put(ReceiveTask.class, "receiveTask_");
        PREFIXES.put(CallActivity.class, "callActivity_");
        PREFIXES.put(SubProcess.class, "subProcess_");
        PREFIXES.put(Gateway.class, "gateway_");
        PREFIXES.put(Message.class, "message_");
        PREFIXES.put(Signal.class, "signal_");
        PREFIXES.put(Error.class, "error_");
        PREFIXES.put(Escalation.class, "escalation_");
    }

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Stream<Breach> elements = model.all(BaseElement.class)
                .flatMap(element -> prefix(element)
                        .filter(prefix -> !speaks(element.getId(), prefix))
                        .map(prefix -> new Breach(
                                element.getId(), "The id speaks and carries its type: " + prefix + "inWords")));
        Stream<Breach> unknown = model.flowNodes()
                .filter(node -> prefix(node).findAny().isEmpty())
                .map(node -> new Breach(
                        node.getId(),
                        "No element of type " + node.getElementType().getTypeName() + " in a model of this house"));
        return Stream.concat(elements, unknown);
    }

    private static Stream<String> prefix(BaseElement element) {
        if (element instanceof SequenceFlow flow) {
            return isNamed(flow) ? Stream.of("flow_") : Stream.empty();
        }
        if (element instanceof BoundaryEvent || element instanceof IntermediateCatchEvent) {
            return ((CatchEvent) element)
                    .getEventDefinitions().stream()
                            .map(TypedIds::kind)
                            .findFirst()
                            .or(() -> java.util.Optional.of("event_"))
                            .stream();
        }
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .limit(1);
    }

    /** {@code timer_} for a timer event definition and so on. */
    private static String kind(EventDefinition definition) {
        return definition.getElementType().getTypeName().replace("EventDefinition", "_");
    }

    private static boolean isNamed(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean speaks(String id, String prefix) {
        return id != null && id.matches(prefix + "[a-z][A-Za-z0-9]*");
    }
}
