package com.saypro.collaboration.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file with one process. */
final class ProcessModel {

    private final String path;
    private final BpmnModelInstance model;
    private final Process process;

    ProcessModel(String path, String text) {
        this.path = path;
        this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new IllegalArgumentException(path + " must hold exactly one process");
        }
        this.process = processes.iterator().next();
    }

    String path() {
        return path;
    }

    Process process() {
        return process;
    }

    /** All elements of this type, those in sub-processes included. */
    <E extends ModelElementInstance> Stream<E> all(Class<E> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** Every activity, gateway and event. */
    Stream<FlowNode> flowNodes() {
        return all(FlowNode.class);
    }

    /** Every XML element of the file in document order. */
    Stream<DomElement> xml() {
        return withDescendants(model.getDocument().getRootElement()).stream();
    }

    /** Input parameters of an element by name, in the order of the file. */
    static Map<String, String> inputs(BaseElement element) {
        return extension(element, CamundaInputOutput.class)
                .map(io -> io.getCamundaInputParameters().stream()
                        .collect(Collectors.toMap(
                                CamundaInputParameter::getCamundaName,
                                parameter -> parameter.getTextContent().strip(),
                                (first, second) -> second,
                                LinkedHashMap::new)))
                .orElseGet(LinkedHashMap::new);
    }

    static boolean isMultiInstance(UserTask task) {
        return task.getLoopCharacteristics() != null;
    }

    /** The first extension element of this type. */
    static <E extends ModelElementInstance> Optional<E> extension(BaseElement element, Class<E> type) {
        return extensions(element, type).findFirst();
    }

    static <E extends ModelElementInstance> Stream<E> extensions(BaseElement element, Class<E> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream()
                .anyMatch(text -> !text.getTextContent().isBlank());
    }

    /** Id of the nearest element around this one that an analyst can select. */
    static String nearestId(DomElement element) {
        DomElement at = element;
        while (at != null && !isSelectable(at)) {
            at = at.getParentElement();
        }
        return at == null ? "" : at.getAttribute("id");
    }

    private static boolean isSelectable(DomElement element) {
        return BpmnModelConstants.BPMN20_NS.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && !element.getLocalName().endsWith("EventDefinition");
    }

    private static List<DomElement> withDescendants(DomElement element) {
        List<DomElement> found = new ArrayList<>(List.of(element));
        element.getChildElements().forEach(child -> found.addAll(withDescendants(child)));
        return found;
    }
}
