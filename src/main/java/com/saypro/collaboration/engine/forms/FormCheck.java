package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Checks entries against their form as the browser does, on the server. Hidden and locked fields are not asked. */
@Component
class FormCheck {

    private final Map<String, FieldRule> rules;

    @Autowired
    FormCheck(Clock clock) {
        this(clock, BusinessZone.SAYPRO);
    }

    FormCheck(Clock clock, ZoneId zone) {
        var choice = new ChoiceRule();
        var text = new TextRule();
        rules = Map.of(
                "textfield", text,
                "textarea", text,
                "number", new NumberRule(),
                "checkbox", new CheckboxRule(),
                "radio", choice,
                "select", choice,
                "checklist", choice,
                "taglist", choice,
                "datetime", new DateTimeRule(clock, zone));
    }

    /** Everything that is wrong, in the order of the form; empty when the entries may be taken. */
    List<Problem> problems(FormSchema schema, FormData data) {
        return problems(schema.fields(), data, "");
    }

    /** Whether entries of this field and, in a dynamic list, of its columns can be checked. */
    boolean knows(FormField field) {
        return field.type().equals("dynamiclist")
                ? field.columns().stream().allMatch(this::knows)
                : field.type().equals("expression") || rules.containsKey(field.type());
    }

    private List<Problem> problems(List<FormField> fields, FormData data, String where) {
        List<Problem> found = new ArrayList<>();
        for (FormField field : fields) {
            if (!data.hides(field) && !data.locks(field)) {
                found.addAll(problems(field, data, where));
            }
        }
        return found;
    }

    private List<Problem> problems(FormField field, FormData data, String where) {
        JsonNode entry = data.entry(field);
        if (isEmpty(entry)) {
            return field.required()
                    ? List.of(new Problem(field.key(), where + field.quoted() + " must be filled in."))
                    : List.of();
        }
        if (field.type().equals("dynamiclist")) {
            return rows(field, entry, data, where);
        }
        FieldRule rule = rules.get(field.type());
        if (rule == null) {
            throw new IllegalStateException("Form fields of the type " + field.type() + " cannot be checked yet");
        }
        if (field.required() && entry.isBoolean() && !entry.booleanValue()) {
            return List.of(new Problem(field.key(), where + field.quoted() + " must be ticked."));
        }
        return rule.problem(field, entry, data)
                .map(sentence -> List.of(new Problem(field.key(), where + sentence)))
                .orElse(List.of());
    }

    private List<Problem> rows(FormField list, JsonNode rows, FormData data, String where) {
        if (!rows.isArray()) {
            return List.of(new Problem(list.key(), where + list.quoted() + " must be a list of rows."));
        }
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String at = where + list.quoted() + ", row " + (i + 1) + ": ";
            if (!row.isObject()) {
                found.add(new Problem(list.key(), at + "this is not a row."));
                continue;
            }
            row.fieldNames().forEachRemaining(key -> {
                if (list.columns().stream().noneMatch(column -> column.key().equals(key))) {
                    found.add(new Problem(list.key(), at + "there is no field “" + key + "”."));
                }
            });
            found.addAll(problems(list.columns(), data.inRow(row), at));
        }
        return found;
    }

    private static boolean isEmpty(JsonNode entry) {
        return entry.isNull()
                || entry.isMissingNode()
                || entry.isTextual() && entry.asText().isBlank()
                || entry.isArray() && entry.isEmpty();
    }
}
