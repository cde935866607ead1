package com.saypro.collaboration.engine.deployments;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Finds start events that no person starts (timer, message, signal, condition) in processes nobody owns: such a process would
 * run in nobody's name, with everything the beans of the application may do.
 */
final class StartsByThemselves {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private StartsByThemselves() {}

    /**
     * What is wrong, one sentence for each place, without the full stop.
     *
     * @param owned keys of the processes that the directory names
     */
    static Stream<String> in(Element model, Set<String> owned) {
        return elements(model.getElementsByTagNameNS(BPMN, "startEvent"))
                .filter(start -> "process".equals(start.getParentNode().getLocalName()))
                .filter(start -> !owned.contains(((Element) start.getParentNode()).getAttribute("id")))
                .filter(start -> elements(start.getElementsByTagNameNS(BPMN, "*"))
                        .anyMatch(part -> part.getLocalName().endsWith("EventDefinition")))
                .map(start -> start.getAttribute("id") + ": only a person starts this process");
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
