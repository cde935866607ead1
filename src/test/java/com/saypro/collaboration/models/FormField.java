package com.saypro.collaboration.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A component of a form that a person fills in, and that is submitted under a key. */
record FormField(JsonNode json) {

    private static final Set<String> LISTS = Set.of("checklist", "taglist", "dynamiclist");

    /** Key under which the entry is submitted; a dynamic list's path. */
    String key() {
        return json.path(type().equals("dynamiclist") ? "path" : "key").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    /** Whether the entry is a list, which is submitted as Json. */
    boolean isList() {
        return LISTS.contains(type());
    }

    /** Whether the choices are asked from the task's data. */
    boolean hasComputedChoices() {
        return json.has("valuesExpression") || json.has("valuesKey");
    }
}
