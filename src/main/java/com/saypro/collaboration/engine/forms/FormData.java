package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What stands in a form while it is checked: the entries together with everything else the form can read. Many fields share
 * a condition, so each expression is evaluated once. One thread uses it.
 */
final class FormData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> variables;
    private final Map<String, JsonNode> evaluated = new HashMap<>();
    private Map<String, Object> readable;

    FormData(Map<String, Object> variables) {
        this.variables = variables;
    }

    /**
     * The entry of a field as JSON: JSON null when there is none, a node of no kind when it is nothing a form sends, such as
     * a Java object, or JSON where a single value is asked for.
     */
    JsonNode entry(FormField field) {
        Object value = variables.get(field.key());
        return isSent(field, value) ? Feel.json(value) : JsonNodeFactory.instance.pojoNode(Entries.Foreign.VALUE);
    }

    private static boolean isSent(FormField field, Object value) {
        if (value == null) {
            return true;
        }
        if (field.type().equals("filepicker")) {
            return value instanceof FileEntry;
        }
        return field.isList()
                ? value instanceof SpinJsonNode || value instanceof List
                : value instanceof String || value instanceof Number || value instanceof Boolean;
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
        return setting.isTextual() && Feel.isExpression(setting.asText()) ? value(setting.asText()) : setting;
    }

    /** The value of an expression of the form on this data. */
    JsonNode value(String expression) {
        JsonNode known = evaluated.get(expression);
        if (known == null) {
            known = Feel.value(expression, readable());
            evaluated.put(expression, known);
        }
        return known;
    }

    /** A variable as JSON; JSON null when there is none or when no form could read it. */
    JsonNode variable(String key) {
        return Feel.json(readable().get(key));
    }

    /** What expressions can read; whatever else somebody sent is nothing to them, as it will be refused anyway. */
    private Map<String, Object> readable() {
        if (readable == null) {
            readable = new HashMap<>();
            variables.forEach((key, value) -> readable.put(key, isReadable(value) ? value : null));
        }
        return readable;
    }

    private static boolean isReadable(Object value) {
        return value instanceof Number number
                ? Double.isFinite(number.doubleValue())
                : value instanceof String
                        || value instanceof Boolean
                        || value instanceof SpinJsonNode
                        || value instanceof List
                        || value instanceof Map;
    }

    /**
     * The same data seen from inside a row of a dynamic list, whose own entries come first; {@code this} is the row, {@code
     * parent} the form around it, {@code i} the row's number.
     *
     * @param number the row's number, from 1
     */
    FormData inRow(List<FormField> columns, JsonNode row, int number) {
        Map<String, Object> cells = new HashMap<>();
        columns.forEach(column -> cells.put(column.key(), null));
        row.fields()
                .forEachRemaining(cell -> cells.put(cell.getKey(), JSON.convertValue(cell.getValue(), Object.class)));
        Map<String, Object> seen = new HashMap<>(variables);
        seen.putAll(cells);
        seen.put("this", cells);
        seen.put("parent", readable());
        seen.put("i", List.of(number));
        return new FormData(seen);
    }

    /** The same data with other values for these keys. */
    FormData with(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(variables);
        all.putAll(values);
        return new FormData(all);
    }

    private boolean holds(String condition) {
        JsonNode value = value(condition);
        return value.isBoolean() && value.booleanValue();
    }
}
