package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the offered values, or for checklists and taglists any of them, each once. */
class ChoiceRule implements FieldRule {

    private record Option(JsonNode value, String label) {}

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        List<Option> offered = offered(field, data);
        if (!field.isList()) {
            return isOffered(entry, offered)
                    ? Optional.empty()
                    : Optional.of(field.quoted() + " must be one of: " + labels(offered) + ".");
        }
        List<JsonNode> chosen = new ArrayList<>();
        boolean allOffered = entry.isArray() && entry.size() <= offered.size();
        for (JsonNode value : allOffered ? entry : List.<JsonNode>of()) {
            allOffered &= isOffered(value, offered)
                    && chosen.stream().noneMatch(other -> Feel.same(value, other))
                    && chosen.add(value);
        }
        return allOffered
                ? Optional.empty()
                : Optional.of(field.quoted() + " may only contain, each once: " + labels(offered) + ".");
    }

    private static boolean isOffered(JsonNode value, List<Option> offered) {
        return offered.stream().anyMatch(option -> Feel.same(option.value(), value));
    }

    /** Fixed values, ones of a variable ({@code valuesKey}) or of an expression. */
    private static List<Option> offered(FormField field, FormData data) {
        JsonNode values = field.settings().path("values");
        String expression = field.settings().path("valuesExpression").asText("");
        String key = field.settings().path("valuesKey").asText("");
        if (!expression.isBlank()) {
            values = data.value(expression);
        } else if (!key.isBlank()) {
            values = data.variable(key);
        }
        List<Option> offered = new ArrayList<>();
        for (JsonNode option : values) {
            JsonNode value = option.isObject() ? option.path("value") : option;
            offered.add(new Option(value, option.path("label").asText(value.asText())));
        }
        return offered;
    }

    private static String labels(List<Option> offered) {
        return offered.isEmpty()
                ? "nothing, as there is nothing to choose from"
                : offered.stream().map(Option::label).collect(Collectors.joining(", "));
    }
}
