package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Which FEEL a form may hold: what can be read, and is over at once. It is evaluated for every entry of everybody. */
final class FormExpressions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FormExpressions() {}

    /** What is wrong with the expressions that stand in a component itself, one sentence without full stop each. */
    static Stream<String> gaps(JsonNode component) {
        return expressions(component).flatMap(expression -> gap(expression).stream());
    }

    private static Optional<String> gap(String expression) {
        String feel = expression.strip().replaceFirst("^=", "");
        return BoundedFeel.fault(feel).or(() -> unreadable(feel));
    }

    private static Optional<String> unreadable(String feel) {
        return FEEL.parseExpression(feel).isSuccess()
                ? Optional.empty()
                : Optional.of("the expression “%s” is no FEEL".formatted(feel));
    }

    /** Everything that begins with an equals sign, but for what stands in the components inside. */
    private static Stream<String> expressions(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText()).filter(text -> text.strip().startsWith("="));
        }
        Iterable<JsonNode> parts = node.isObject()
                ? () -> node.properties().stream()
                        .filter(part -> !part.getKey().equals("components")
                                && !part.getKey().equals("values"))
                        .map(Map.Entry::getValue)
                        .iterator()
                : node;
        return StreamSupport.stream(parts.spliterator(), false).flatMap(FormExpressions::expressions);
    }
}
