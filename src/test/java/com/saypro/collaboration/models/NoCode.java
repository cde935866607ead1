package com.saypro.collaboration.models;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Code is bound by delegate expressions only: no classes, no scripts, no expressions that do the work. */
class NoCode implements Rule<ProcessModel> {

    private static final Set<String> LISTENERS = Set.of("taskListener", "executionListener");

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Stream<Breach> services = model.all(ServiceTask.class)
                .filter(task -> task.getCamundaDelegateExpression() == null)
                .map(task -> new Breach(task.getId(), "A service task has a delegate expression"));
        return Stream.concat(
                services,
                model.xml()
                        .flatMap(element -> sentences(element)
                                .map(sentence -> new Breach(ProcessModel.nearestId(element), sentence))));
    }

    private static Stream<String> sentences(DomElement element) {
        Stream.Builder<String> found = Stream.builder();
        if (element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, "class") || element.hasAttribute("class")) {
            found.add("No camunda:class, a bean is bound by its name");
        }
        if (element.getLocalName().toLowerCase().startsWith("script")
                || element.hasAttribute("scriptFormat")
                || "conditionExpression".equals(element.getLocalName()) && element.hasAttribute("language")) {
            found.add("No scripts in models");
        }
        if (LISTENERS.contains(element.getLocalName()) && !element.hasAttribute("delegateExpression")) {
            found.add("A listener has a delegate expression");
        }
        if (element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, "expression")
                || element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, "type")) {
            found.add("No camunda:expression and no camunda:type, a bean does the work");
        }
        return found.build();
    }
}
