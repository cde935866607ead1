package com.saypro.collaboration.models;

import com.saypro.collaboration.engine.deployments.ExpressionReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Expressions only read a variable, compare, or call one method of a bean that models may use. */
class Expressions implements Rule<ProcessModel> {

    private static final Pattern EXPRESSION = Pattern.compile("([$#])\\{(.*?)}", Pattern.DOTALL);
    private static final List<String> ATTRIBUTES = List.of(
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "priority",
            "collection",
            "source",
            "sourceExpression",
            "businessKey",
            "calledElement",
            "decisionRef",
            "formRef",
            "decisionRefVersion",
            "taskPriority",
            "jobPriority",
            "topic",
            "elementVariable",
            "historyTimeToLive",
            "value",
            "expression");
    private static final Map<String, List<Class<?>>> BOUND = Map.of(
            "serviceTask", List.of(JavaDelegate.class),
            "sendTask", List.of(JavaDelegate.class),
            "messageEventDefinition", List.of(JavaDelegate.class),
            "executionListener", List.of(ExecutionListener.class, JavaDelegate.class),
            "taskListener", List.of(TaskListener.class));

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.xml()
                .flatMap(element -> Stream.concat(bound(element, house), written(element, house))
                        .map(fault -> new Breach(ProcessModel.nearestId(element), fault)));
    }

    /** The bean of a delegate expression exists and is of the kind its place needs. */
    private static Stream<String> bound(DomElement element, House house) {
        String text = attribute(element, "delegateExpression");
        if (text == null) {
            return Stream.empty();
        }
        Class<?> bean = text.matches("\\$\\{\\w+}") ? house.beans().get(text.substring(2, text.length() - 1)) : null;
        if (bean == null) {
            return Stream.of("The delegate expression " + text + " names a bean that models may use");
        }
        List<Class<?>> kinds = BOUND.getOrDefault(element.getLocalName(), List.of());
        return Stream.of("The bean " + text + " is of the kind its place needs")
                .filter(s -> kinds.stream().noneMatch(kind -> kind.isAssignableFrom(bean)));
    }

    private static Stream<String> written(DomElement element, House house) {
        List<String> texts = new ArrayList<>();
        for (String name : ATTRIBUTES) {
            String value = attribute(element, name);
            if (value != null) {
                texts.add(value);
            }
        }
        if (element.getChildElements().isEmpty() && !"documentation".equals(element.getLocalName())) {
            texts.add(element.getTextContent());
        }
        return texts.stream().flatMap(text -> faults(text, house));
    }

    private static Stream<String> faults(String text, House house) {
        List<String> faults = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals("#")) {
                faults.add("Expressions are written ${...}: " + matcher.group());
            }
            ExpressionReader.fault(matcher.group(2), house.beans())
                    .ifPresent(fault -> faults.add("The expression " + matcher.group() + " " + fault));
        }
        return faults.stream();
    }

    private static String attribute(DomElement element, String name) {
        String own = element.getAttribute(BpmnModelConstants.CAMUNDA_NS, name);
        return own != null ? own : element.getAttribute(name);
    }
}
