package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** What stands in a form while it is checked: the entries together with everything else the form can read. */
record FormData(Map<String, Object> variables) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The entry of a field as JSON; JSON null when there is none. */
    JsonNode entry(FormField field) {
        return Feel.json(variables.get(field.key()));
    }

    boolean hides(FormField field) {
        return field.hiddenWhen().stream().anyMatch(this::holds);
    }

    /** Whether the person cannot change the field: what arrives for it is not an entry. */
    boolean locks(FormField field) {
        return field.type().equals("expression")
                || resolved(field.settings().path("disabled")).asBoolean(false)
                || resolved(field.settings().path("readonly")).asBoolean(false);
    }

    /** A setting of the form: literal, or an expression evaluated on this data. */
    JsonNode resolved(JsonNode setting) {
        return setting.isTextual() && Feel.isExpression(setting.asText())
                ? Feel.value(setting.asText(), variables)
                : setting;
    }

    /** The same data seen from inside a row of a dynamic list, whose own entries come first. */
    FormData inRow(JsonNode row) {
        Map<String, Object> seen = new HashMap<>(variables);
        row.fields()
                .forEachRemaining(cell -> seen.put(cell.getKey(), JSON.convertValue(cell.getValue(), Object.class)));
        return new FormData(seen);
    }

    private boolean holds(String condition) {
        JsonNode value = Feel.value(condition, variables);
        return value.isBoolean() && value.booleanValue();
    }
}
