package com.saypro.collaboration.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fields have a key of their own, a label, choices, and a length that a variable can hold. */
class FormFields implements Rule<FormModel> {

    /** What is entered must fit into a variable of 4,000 characters. */
    static final int LONGEST_TEXT = 3900;

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    @Override
    public Stream<Breach> breaches(FormModel form, House house) {
        List<FormField> fields = form.fieldsAtAnyDepth().toList();
        List<String> keys = fields.stream().map(FormField::key).toList();
        return fields.stream()
                .flatMap(field -> sentences(field, keys).map(sentence -> new Breach(field.key(), sentence)));
    }

    private static Stream<String> sentences(FormField field, List<String> keys) {
        JsonNode json = field.json();
        Stream.Builder<String> found = Stream.builder();
        if (!field.key().matches("[a-z][A-Za-z0-9]*")) {
            found.add("A field has a key in camelCase");
        }
        if (keys.stream().filter(field.key()::equals).count() > 1) {
            found.add("A key stands once in a form");
        }
        if (label(json).isBlank()) {
            found.add("A field has a label");
        }
        if (TEXTS.contains(field.type())) {
            int longest = json.path("validate").path("maxLength").asInt(0);
            if (longest < 1 || longest > LONGEST_TEXT) {
                found.add("A text has a maxLength of at most " + LONGEST_TEXT);
            }
        }
        if (CHOICES.contains(field.type())
                && !field.hasComputedChoices()
                && json.path("values").isEmpty()) {
            found.add("A choice has values or a valuesExpression");
        }
        return found.build();
    }

    private static String label(JsonNode json) {
        return json.path("datetime".equals(json.path("type").asText()) ? labelOfDate(json) : "label")
                .asText();
    }

    private static String labelOfDate(JsonNode json) {
        return "time".equals(json.path("subtype").asText()) ? "timeLabel" : "dateLabel";
    }
}
