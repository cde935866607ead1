package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

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

    /** The label as it is quoted in sentences. */
    String quoted() {
        return "“" + label + "”";
    }
}
