package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the offered values, or for checklists and taglists any of them, each once. */
class ChoiceRule implements FieldRule {

    private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        Map<String, String> offered = offered(field, data);
        if (!SEVERAL.contains(field.type())) {
            return entry.isValueNode() && offered.containsKey(entry.asText())
                    ? Optional.empty()
                    : Optional.of(field.quoted() + " must be one of: " + labels(offered) + ".");
        }
        Set<String> chosen = new HashSet<>();
        boolean allOffered = entry.isArray();
        for (JsonNode value : entry) {
            allOffered &= value.isValueNode() && offered.containsKey(value.asText()) && chosen.add(value.asText());
        }
        return allOffered
                ? Optional.empty()
                : Optional.of(field.quoted() + " may only contain, each once: " + labels(offered) + ".");
    }

    /** Values and labels: fixed ones, ones of a variable ({@code valuesKey}) or of an expression. */
    private static Map<String, String> offered(FormField field, FormData data) {
        JsonNode values = field.settings().path("values");
        String expression = field.settings().path("valuesExpression").asText("");
        String key = field.settings().path("valuesKey").asText("");
        if (!expression.isBlank()) {
            values = Feel.value(expression, data.variables());
        } else if (!key.isBlank()) {
            values = Feel.json(data.variables().get(key));
        }
        Map<String, String> offered = new LinkedHashMap<>();
        for (JsonNode option : values) {
            String value = option.isObject() ? option.path("value").asText() : option.asText();
            offered.put(value, option.path("label").asText(value));
        }
        return offered;
    }

    private static String labels(Map<String, String> offered) {
        return offered.isEmpty()
                ? "nothing, as there is nothing to choose from"
                : offered.values().stream().collect(Collectors.joining(", "));
    }
}
