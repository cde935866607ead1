package com.saypro.collaboration.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Camunda Form. */
final class FormModel {

    private static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "dynamiclist");
    private static final Pattern VIEW = Pattern.compile("\\bview\\b\\s*[.\\[]");

    private final String path;
    private final JsonNode json;

    FormModel(String path, String text) {
        this.path = path;
        try {
            this.json = new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + " is not JSON", e);
        }
    }

    String path() {
        return path;
    }

    String id() {
        return json.path("id").asText();
    }

    JsonNode json() {
        return json;
    }

    /** Fields whose entries become variables; the columns inside a dynamic list are not among them. */
    Stream<FormField> fields() {
        return inputs(json, false).stream();
    }

    /** Fields at any depth, columns of dynamic lists included. */
    Stream<FormField> fieldsAtAnyDepth() {
        return inputs(json, true).stream();
    }

    /** Whether any text or expression of the form shows something of the variable {@code view}. */
    boolean readsView() {
        return VIEW.matcher(json.toString()).find();
    }

    private static List<FormField> inputs(JsonNode parent, boolean intoLists) {
        List<FormField> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            FormField field = new FormField(component);
            if (INPUTS.contains(field.type())) {
                found.add(field);
            }
            if (intoLists || !field.type().equals("dynamiclist")) {
                found.addAll(inputs(component, intoLists));
            }
        }
        return found;
    }
}
