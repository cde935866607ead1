package com.saypro.collaboration.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/**
 * A stored model with its structure, ids, timers and loops, but without what needs the business data of that time: its
 * tasks are open to a group, its timers wait for a fixed date.
 */
final class StandInModel {

    private static final String LATER = "2099-01-01T08:00:00";

    private final BpmnModelInstance model;

    StandInModel(String text) {
        model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        model.getModelElementsByType(UserTask.class).forEach(this::openToAGroup);
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(this::twice);
        model.getModelElementsByType(TimeDate.class).forEach(date -> date.setTextContent(LATER));
    }

    BpmnModelInstance model() {
        return model;
    }

    String processKey() {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    /** Ids of the activities in which an instance waits for somebody or something. */
    List<String> waitStates() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof UserTask
                        || node instanceof ReceiveTask
                        || node instanceof IntermediateCatchEvent
                        || node instanceof EventBasedGateway)
                .map(FlowNode::getId)
                .toList();
    }

    /** The id to start before; for a multi-instance activity that of its body, so that all instances are made. */
    String startingPoint(String activity) {
        FlowNode node = model.getModelElementById(activity);
        return node.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                        .isEmpty()
                ? activity
                : activity + "#multiInstanceBody";
    }

    private void openToAGroup(UserTask task) {
        Stream.of("assignee", "dueDate", "followUpDate", "candidateUsers")
                .forEach(name -> task.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, name));
        task.setCamundaCandidateGroups("hr");
        ExtensionElements extensions = task.getExtensionElements();
        if (extensions != null) {
            extensions
                    .getElementsQuery()
                    .filterByType(CamundaInputOutput.class)
                    .list()
                    .forEach(extensions::removeChildElement);
            extensions.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                    .filter(listener -> !"timeout".equals(listener.getCamundaEvent()))
                    .forEach(extensions::removeChildElement);
        }
    }

    private void twice(MultiInstanceLoopCharacteristics loop) {
        Stream.of("collection", "elementVariable")
                .forEach(name -> loop.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, name));
        LoopCardinality two = model.newInstance(LoopCardinality.class);
        two.setTextContent("2");
        loop.setLoopCardinality(two);
    }
}
