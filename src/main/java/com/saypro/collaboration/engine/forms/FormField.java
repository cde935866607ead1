package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * One field of a Camunda Form that takes an entry.
 *
 * @param key name of the variable the entry becomes
 * @param type component type of the form schema, for example {@code textfield} or {@code dynamiclist}
 * @param label what the person reads beside the field
 * @param settings the component as it stands in the form schema
 * @param hiddenWhen FEEL conditions of the field and of the groups around it; any that is true hides the field
 * @param columns fields of a row; empty unless the field is a dynamic list
 */
record FormField(
        String key, String type, String label, JsonNode settings, List<String> hiddenWhen, List<FormField> columns) {

    private static final Set<String> LISTS = Set.of("checklist", "taglist", "dynamiclist");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> WORDS = Set.of("textfield", "textarea", "radio", "select", "datetime");

    FormField {
        hiddenWhen = List.copyOf(hiddenWhen);
        columns = List.copyOf(columns);
    }

    /** A rule of the schema's {@code validate} block; a missing node when the form does not set it. */
    JsonNode rule(String name) {
        return settings.path("validate").path(name);
    }

    boolean required() {
        return rule("required").asBoolean(false);
    }

    /** Whether the entry is a list, which arrives as a Json variable. Everything else arrives as a single value. */
    boolean isList() {
        return LISTS.contains(type);
    }

    boolean isRows() {
        return type.equals("dynamiclist");
    }

    boolean isText() {
        return TEXTS.contains(type);
    }

    /** Whether rows stay as they were given: none can be added or taken away. */
    boolean keepsRows() {
        return isRows() && !settings.path("allowAddRemove").asBoolean(true);
    }

    /** Whether this is nothing: what a field that nobody touched, or that was emptied, sends. */
    boolean isEmpty(JsonNode entry) {
        return entry.isNull()
                || entry.isMissingNode()
                || isText() && entry.isTextual() && entry.asText().isBlank()
                || WORDS.contains(type) && entry.isTextual() && entry.asText().isEmpty()
                || isList() && entry.isArray() && entry.isEmpty();
    }

    /** The label as it is quoted in sentences. */
    String quoted() {
        return "“" + label + "”";
    }
}
