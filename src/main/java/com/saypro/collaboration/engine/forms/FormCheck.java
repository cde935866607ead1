package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Checks entries against their form as the browser does, on the server. Hidden and locked fields are not asked. */
@Component
class FormCheck {

    /** More rows than anybody fills in. */
    static final int MOST_ROWS = 200;

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
                "datetime", new DateTimeRule(clock, zone),
                "filepicker", new FileRule());
    }

    /** Everything that is wrong, in the order of the form; empty when the entries may be taken. */
    List<Problem> problems(FormSchema schema, FormData data) {
        return problems(schema.fields(), data, "");
    }

    /** What is wrong with these fields alone, filled in or not. */
    List<Problem> problemsOf(Set<String> keys, FormSchema schema, FormData data) {
        return (keys.isEmpty() ? List.<Problem>of() : problems(schema, data))
                .stream().filter(problem -> keys.contains(problem.field())).toList();
    }

    /** Kinds of fields whose entries can be checked, dynamic lists aside. */
    Set<String> kinds() {
        return rules.keySet();
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
        if (field.isEmpty(entry) && field.required()) {
            return problem(field, where + field.quoted() + " must be filled in.");
        }
        if (field.isEmpty(entry) && !entry.isTextual()) {
            return List.of();
        }
        if (field.isRows()) {
            return rows(field, entry, data, where);
        }
        FieldRule rule = rules.get(field.type());
        if (rule == null) {
            throw new IllegalStateException("Form fields of the type " + field.type() + " cannot be checked yet");
        }
        if (field.isEmpty(entry) && !field.isText()) {
            return List.of();
        }
        if (field.required() && entry.isBoolean() && !entry.booleanValue()) {
            return problem(field, where + field.quoted() + " must be ticked.");
        }
        return rule.problem(field, entry, data)
                .map(sentence -> problem(field, where + sentence))
                .orElse(List.of());
    }

    private List<Problem> rows(FormField list, JsonNode rows, FormData data, String where) {
        if (!rows.isArray()) {
            return problem(list, where + list.quoted() + " must be a list of rows.");
        }
        if (rows.size() > MOST_ROWS) {
            return problem(
                    list,
                    "%s%s may have at most %d rows; it has %,d."
                            .formatted(where, list.quoted(), MOST_ROWS, rows.size()));
        }
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = where + list.quoted() + ", row " + (i + 1) + ": ";
            row(list, rows.get(i), i + 1, data, at).forEach(sentence -> found.add(new Problem(list.key(), sentence)));
        }
        return found;
    }

    private List<String> row(FormField list, JsonNode row, int number, FormData data, String at) {
        if (!row.isObject()) {
            return List.of(at + "this is not a row.");
        }
        List<String> found = new ArrayList<>();
        row.fieldNames().forEachRemaining(key -> {
            if (list.columns().stream().noneMatch(column -> column.key().equals(key))) {
                found.add(at + "there is no field " + FormSchema.quoted(key) + ".");
            }
        });
        if (!found.isEmpty()) {
            return found;
        }
        FormData inside = data.inRow(list.columns(), row, number);
        for (FormField column : list.columns()) {
            if (inside.hides(column) && !column.isEmpty(row.path(column.key()))) {
                found.add(at + column.quoted() + " is not asked for here. Leave it empty.");
            }
        }
        problems(list.columns(), inside, at).forEach(problem -> found.add(problem.sentence()));
        return found;
    }

    /**
     * What was changed in lists that keep their rows: their number, or a cell that cannot be changed.
     *
     * @param before what stood in the form before
     */
    List<Problem> changedRows(FormSchema schema, FormData before, FormData data) {
        List<Problem> found = new ArrayList<>();
        for (FormField list : schema.fields()) {
            if (list.keepsRows() && !data.hides(list)) {
                JsonNode old = before.entry(list);
                JsonNode now = data.entry(list);
                if (old.size() != now.size()) {
                    found.add(new Problem(
                            list.key(),
                            "%s has %d rows; none can be added or taken away.".formatted(list.quoted(), old.size())));
                    continue;
                }
                for (int i = 0; i < now.size(); i++) {
                    for (FormField column : list.columns()) {
                        boolean same = Feel.same(
                                old.path(i).path(column.key()), now.path(i).path(column.key()));
                        if (!same && data.locks(column)) {
                            found.add(new Problem(
                                    list.key(),
                                    "%s, row %d: %s cannot be changed."
                                            .formatted(list.quoted(), i + 1, column.quoted())));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Problem> problem(FormField field, String sentence) {
        return List.of(new Problem(field.key(), sentence));
    }
}
