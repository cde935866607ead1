package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The fields of a Camunda Form, in the order a person meets them. Groups are flattened, their conditions kept. */
record FormSchema(List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_KEY = 60;

    FormSchema {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the JSON of a {@code .form} file.
     *
     * @throws IllegalArgumentException when a group has a path: entries then would not be variables of their own
     */
    static FormSchema read(InputStream form) {
        try (form) {
            return new FormSchema(fields(JSON.readTree(form), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("The form could not be read", e);
        }
    }

    boolean has(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    /** A key somebody sent, as it is quoted in sentences: short, and without what cannot be shown. */
    static String quoted(String key) {
        String shown = key.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return "“" + (shown.length() > LONGEST_KEY ? shown.substring(0, LONGEST_KEY) + "…" : shown) + "”";
    }

    private static List<FormField> fields(JsonNode parent, List<String> conditions) {
        List<FormField> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            List<String> hiddenWhen =
                    with(conditions, component.path("conditional").path("hide").asText(""));
            String type = component.path("type").asText();
            if (type.equals("group")) {
                if (!component.path("path").asText("").isEmpty()) {
                    throw new IllegalArgumentException("Groups with a path are not supported in forms");
                }
                found.addAll(fields(component, hiddenWhen));
            } else if (type.equals("dynamiclist")) {
                found.add(field(component.path("path").asText(), component, hiddenWhen, fields(component, List.of())));
            } else if (component.hasNonNull("key")) {
                found.add(field(component.path("key").asText(), component, hiddenWhen, List.of()));
            }
        }
        return found;
    }

    /** One component as a field, whatever stands around it. */
    static FormField field(JsonNode component) {
        return field(component.path("key").asText(), component, List.of(), List.of());
    }

    private static FormField field(String key, JsonNode component, List<String> hiddenWhen, List<FormField> columns) {
        String label = component.path("label").asText("");
        for (String name : List.of("dateLabel", "timeLabel")) {
            label = label.isBlank() ? component.path(name).asText("") : label;
        }
        return new FormField(
                key, component.path("type").asText(), label.isBlank() ? key : label, component, hiddenWhen, columns);
    }

    private static List<String> with(List<String> conditions, String condition) {
        if (condition.isBlank()) {
            return conditions;
        }
        List<String> all = new ArrayList<>(conditions);
        all.add(condition);
        return all;
    }
}
