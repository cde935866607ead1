package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Which FEEL a form may hold: what can be read, and what is over at once. It is evaluated for every entry of everybody, and what
 * runs in circles over a long range, or searches with a pattern, holds a thread of the server for as long as it likes.
 */
final class FormExpressions {

    private static final int LONGEST = 1_000;

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ENDLESS =
            Pattern.compile("\\b(for|some|every|function|matches|replace|split|extract)\\b");

    private FormExpressions() {}

    /** What is wrong with the expressions that stand in a component itself, one sentence without full stop each. */
    static Stream<String> gaps(JsonNode component) {
        return expressions(component).flatMap(expression -> gap(expression).stream());
    }

    private static Optional<String> gap(String expression) {
        String feel = expression.strip().replaceFirst("^=", "");
        Matcher endless = ENDLESS.matcher(TEXT.matcher(feel).replaceAll("\"\""));
        if (feel.length() > LONGEST) {
            return Optional.of("an expression has at most %,d characters".formatted(LONGEST));
        }
        if (endless.find()) {
            return Optional.of("an expression does without “%s”, which may take for ever".formatted(endless.group()));
        }
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
