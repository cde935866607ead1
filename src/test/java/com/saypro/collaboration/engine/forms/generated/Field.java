package com.saypro.collaboration.engine.forms.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field as the test reads it out of the form's file, by itself. */
record Field(String key, String type, JsonNode json, List<String> hides, List<Field> columns) {

    static List<Field> of(JsonNode parent, List<String> around) {
        List<Field> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            List<String> hides = new ArrayList<>(around);
            if (component.at("/conditional/hide").isTextual()) {
                hides.add(component.at("/conditional/hide").asText());
            }
            String type = component.path("type").asText();
            switch (type) {
                case "html", "text", "table" -> {}
                case "group" -> found.addAll(of(component, hides));
                case "dynamiclist" ->
                    found.add(new Field(
                            component.path("path").asText(), type, component, hides, of(component, List.of())));
                default -> found.add(new Field(component.path("key").asText(), type, component, hides, List.of()));
            }
        }
        return found;
    }

    boolean required() {
        return json.at("/validate/required").asBoolean();
    }

    boolean locked() {
        return json.path("readonly").asBoolean();
    }

    boolean keepsRows() {
        return type.equals("dynamiclist") && !json.path("allowAddRemove").asBoolean(true);
    }

    boolean isChoice() {
        return Set.of("radio", "select", "checklist").contains(type);
    }

    boolean isList() {
        return Set.of("checklist", "dynamiclist").contains(type);
    }

    boolean isText() {
        return type.startsWith("text");
    }

    boolean isLink() {
        return key.equals("link");
    }

    /** What the person reads beside the field, which is what refusals must name. */
    String label() {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            if (!json.path(name).asText("").isBlank()) {
                return json.path(name).asText();
            }
        }
        return key;
    }

    boolean hidden(Map<String, Object> data) {
        return hides.stream().anyMatch(condition -> Condition.holds(condition, data));
    }

    /** The values a person can choose, out of the form or of what the task shows. */
    List<String> options(Map<String, Object> view) {
        List<String> options = new ArrayList<>();
        String expression = json.path("valuesExpression").asText("");
        if (expression.isEmpty()) {
            json.path("values").forEach(value -> options.add(value.path("value").asText()));
        } else {
            ((List<?>) view.get(expression.substring("=view.".length())))
                    .forEach(option -> options.add((String) ((Map<?, ?>) option).get("value")));
        }
        return options;
    }

    int max(String rule, int otherwise) {
        return json.path("validate").path(rule).asInt(otherwise);
    }
}
