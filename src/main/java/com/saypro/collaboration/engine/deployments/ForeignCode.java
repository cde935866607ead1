package com.saypro.collaboration.engine.deployments;

import com.saypro.collaboration.engine.forms.BoundedFeel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds in a model what would run code that is not the application's: scripts, classes, commands of the machine, and
 * expressions that do more than read, compare or call a bean, or may take for ever. Looks at every attribute and every text, whatever it is for,
 * because the engine evaluates expressions in names and documentation too.
 */
class ForeignCode {

    private static final Pattern EXPRESSION = Pattern.compile("([$#])\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern BEGUN = Pattern.compile("[$#]\\{");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/[\\w/]*");
    private static final Pattern DMN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/.*");
    private static final Set<String> LISTENERS =
            Set.of("taskListener", "executionListener", "eventListener", "variableListener", "caseExecutionListener");
    private static final Set<String> ENGINES_OWN = Set.of("connector", "formField", "formProperty");

    private final Map<String, Class<?>> beans;

    /** @param beans class by name of the beans that models may use */
    ForeignCode(Map<String, Class<?>> beans) {
        this.beans = beans;
    }

    /** What is wrong, one sentence for each place, without the full stop. */
    Stream<String> in(Element element) {
        Stream<String> own = Stream.of(
                        ofElement(element),
                        attributes(element).flatMap(attribute -> ofAttribute(element, attribute)),
                        ofText(text(element)))
                .flatMap(faults -> faults)
                .map(fault -> place(element) + ": " + fault);
        return Stream.concat(
                own, children(element).filter(Element.class::isInstance).flatMap(child -> in((Element) child)));
    }

    private static Stream<String> ofElement(Element element) {
        String kind = element.getLocalName();
        if (kind.toLowerCase(Locale.ROOT).startsWith("script")) {
            return Stream.of("no scripts, a bean does the work");
        }
        if (ENGINES_OWN.contains(kind)) {
            return Stream.of("no " + kind + ", use a form file and beans");
        }
        if (isDecisionsExpression(element)) {
            return BoundedFeel.fault(text(element)).stream();
        }
        return LISTENERS.contains(kind) && attributes(element).noneMatch(a -> named(a, "delegateExpression"))
                ? Stream.of("a listener has a delegate expression")
                : Stream.empty();
    }

    private static boolean isDecisionsExpression(Element element) {
        return element.getLocalName().equals("text")
                && DMN.matcher(String.valueOf(element.getNamespaceURI())).matches()
                && !"textAnnotation".equals(element.getParentNode().getLocalName());
    }

    private Stream<String> ofAttribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        boolean extension = attribute.getNamespaceURI() != null;
        if (name.equals("class") || name.endsWith("Class")) {
            return Stream.of("no " + name + ", a bean is bound by its name");
        }
        if (name.equals("scriptFormat") || name.equals("language") || name.equals("resource")) {
            return Stream.of("no scripts, a bean does the work");
        }
        if (name.equals("expressionLanguage") && !FEEL.matcher(value).matches()) {
            return Stream.of("decisions are written in FEEL, not in " + value);
        }
        if (extension && name.equals("formKey")) {
            return Stream.of("no formKey, a form file is opened by its id (formRef)");
        }
        if (extension && (name.equals("type") || name.equals("expression"))) {
            return Stream.of("no " + name + ", a delegate expression names the bean that does the work");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("delegateexpression")) {
            boolean known = value.matches("\\$\\{\\w+}") && beans.containsKey(value.substring(2, value.length() - 1));
            return known ? Stream.empty() : Stream.of("the delegate expression " + value + " names no bean for models");
        }
        return ofText(value);
    }

    private Stream<String> ofText(String text) {
        if (!BEGUN.matcher(text).find()) {
            return Stream.empty();
        }
        if (text.contains("\\")
                || BEGUN.matcher(EXPRESSION.matcher(text).replaceAll("")).find()) {
            return Stream.of("an expression is complete and without backslashes: " + text.strip());
        }
        return EXPRESSION
                .matcher(text)
                .results()
                .flatMap(found -> found.group(1).equals("#")
                        ? Stream.of("expressions are written ${...}, not " + found.group())
                        : ExpressionReader.fault(found.group(2), beans)
                                .map(fault -> "an expression " + fault + ": " + found.group())
                                .stream());
    }

    /** The text the engine reads: all of an element's own, comments left out. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        children(element)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .forEach(node -> text.append(((CharacterData) node).getData()));
        return text.toString();
    }

    /** Id of the nearest element around this one that has one. */
    private static String place(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute("id") && !around.getLocalName().endsWith("EventDefinition")) {
                return around.getAttribute("id");
            }
        }
        return element.getLocalName();
    }

    private static boolean named(Attr attribute, String name) {
        return attribute.getLocalName().equals(name);
    }

    private static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                        && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI()));
    }

    private static Stream<Node> children(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item);
    }
}
