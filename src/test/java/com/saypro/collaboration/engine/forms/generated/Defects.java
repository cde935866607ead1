package com.saypro.collaboration.engine.forms.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;

/** Everything that can be wrong with a submission, one thing at a time. */
final class Defects {

    /** A key nobody else has. */
    private static final List<String> UNKNOWN = List.of(
            Carrier.INITIATOR,
            "view",
            "dueAt",
            "reviewId",
            "approvedBy",
            "businessKey",
            "execution",
            "__proto__",
            "a b",
            "",
            "ключ",
            "x".repeat(300),
            "a\u0000b",
            "${1+1}");

    private record Change(String defect, Object value) {}

    private final Values values;
    private final Random random;
    private final Map<String, Object> view;
    private final Map<String, Object> before;

    Defects(Values values, Random random, Map<String, Object> view, Map<String, Object> before) {
        this.values = values;
        this.random = random;
        this.view = view;
        this.before = before;
    }

    Submission in(Map<String, Object> right, List<Field> shown, List<Field> hidden) {
        Map<String, Object> wrong = new LinkedHashMap<>(right);
        int kind = random.nextInt(10);
        if (kind == 0 || shown.isEmpty()) {
            String key = values.any(UNKNOWN);
            // Nothing is what stands there while nobody is signed in, as here.
            Object nothing = key.equals(Carrier.INITIATOR) ? "nobody" : null;
            wrong.put(key, values.any(Arrays.asList(nothing, "text", 1, true)));
            return new Submission(wrong, "unknown key", "does not ask for");
        }
        List<Field> fillable = hidden.stream()
                .filter(field -> !field.keepsRows())
                .filter(field -> !field.isChoice() || !field.options(view).isEmpty())
                .toList();
        if (kind == 1 && !fillable.isEmpty()) {
            Field field = values.any(fillable);
            Object filled = values.right(field, view, before.get(field.key()));
            boolean sameAsBefore = filled.equals(before.get(field.key()));
            if (!sameAsBefore && !List.of().equals(filled) && !Boolean.FALSE.equals(filled)) {
                wrong.put(field.key(), filled);
                return new Submission(wrong, "hidden field filled in", field.label());
            }
        }
        Field field = values.any(shown);
        Change change = values.any(changes(field, right.get(field.key())));
        wrong.put(field.key(), change.value());
        return new Submission(wrong, field.key() + ": " + change.defect(), field.label());
    }

    private List<Change> changes(Field field, Object right) {
        List<Change> changes = new ArrayList<>(ofAnyKind(field));
        changes.addAll(
                switch (field.type()) {
                    case "textfield", "textarea" -> ofText(field);
                    case "number" -> ofNumber(field);
                    case "checkbox" -> List.of(new Change("text for yes", "true"));
                    case "radio", "select" -> ofChoice(field);
                    case "checklist" -> ofChecklist(field);
                    case "datetime" -> ofMoment(field);
                    case "dynamiclist" -> ofRows(field, right);
                    default -> throw new AssertionError("No defects for fields of the type " + field.type());
                });
        return changes;
    }

    private List<Change> ofAnyKind(Field field) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("bytes", new byte[] {1, 2}),
                new Change("a date object", new java.util.Date(0)),
                new Change(
                        "a serialized Java object",
                        Variables.serializedObjectValue("rO0ABQ==")
                                .objectTypeName("java.util.HashMap")
                                .serializationDataFormat("application/x-java-serialized-object")
                                .create()),
                new Change(
                        "an object as JSON",
                        Variables.serializedObjectValue("[]")
                                .objectTypeName("java.util.ArrayList")
                                .serializationDataFormat("application/json")
                                .create()),
                new Change(
                        "a file",
                        Variables.fileValue("a.pdf").file(new byte[] {1}).create()),
                new Change("a JSON object", Spin.JSON("{\"a\":1}"))));
        if (field.required()) {
            changes.add(new Change("missing", null));
            changes.add(new Change("missing", null));
            if (field.isText()) {
                changes.add(new Change("blank", "  \t "));
            }
        }
        if (!field.isList()) {
            changes.add(new Change("a list", List.of("a", "b")));
            changes.add(new Change("JSON text", Spin.JSON("\"text\"")));
            changes.add(new Change("JSON number", Spin.JSON("1")));
        }
        if (field.isList()) {
            changes.add(new Change("text for a list", "[\"a\"]"));
            changes.add(new Change("a number for a list", 3));
        }
        if (field.keepsRows() && !((List<?>) before.get(field.key())).isEmpty()) {
            changes.add(new Change("all rows gone", List.of()));
        }
        return changes;
    }

    private List<Change> ofText(Field field) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("too long", values.text(field, field.max("maxLength", 3_900) + 1)),
                new Change("far too long", "x".repeat(10_000)),
                new Change("a NUL", "a\u0000b"),
                new Change("a control character", "a\u0007b"),
                new Change("half a character", "a\ud83d"),
                new Change("the other half", "\ude00a"),
                new Change("a number", 5),
                new Change("a truth value", true)));
        if (field.type().equals("textfield")) {
            changes.add(new Change("two lines", "Subject\nBcc: all@saypro.example"));
            changes.add(new Change("a link without https", "http://saypro.example/a"));
        }
        if (field.isLink()) {
            changes.add(new Change("a script for a link", "javascript:alert(1)"));
            changes.add(new Change("a word for a link", "final.pdf"));
            changes.add(new Change("a link with a user", "https://saypro.example@evil.example/"));
        }
        if (field.max("minLength", 0) > 1) {
            changes.add(new Change("too short", "x"));
        }
        return changes;
    }

    private List<Change> ofNumber(Field field) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("text", "5"),
                new Change("a truth value", true),
                new Change("no number", Double.NaN),
                new Change("infinite", Double.POSITIVE_INFINITY),
                new Change("infinite", Double.NEGATIVE_INFINITY),
                new Change("huge", 1e300),
                new Change("huge", Long.MAX_VALUE),
                new Change("huge", -1e300),
                new Change("no text either", "")));
        if (field.json().at("/validate/min").isNumber()) {
            changes.add(new Change("too small", field.max("min", 0) - 1));
        }
        if (field.json().at("/validate/max").isNumber()) {
            changes.add(new Change("too large", field.max("max", 0) + 1));
        }
        if (field.json().path("decimalDigits").asInt(9) == 0) {
            changes.add(new Change("half", field.max("min", 0) + 0.5));
        }
        return changes;
    }

    private List<Change> ofChoice(Field field) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("not offered", "not-offered"),
                new Change("a number", 1),
                new Change("a truth value", true),
                new Change("a blank", " ")));
        field.options(view).stream().limit(1).forEach(option -> {
            changes.add(new Change("with a space", option + " "));
            changes.add(new Change("several", List.of(option)));
        });
        return changes;
    }

    private List<Change> ofChecklist(Field field) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("not offered", List.of("not-offered")),
                new Change("a list in a list", List.of(List.of("a"))),
                new Change("nothing in a list", Collections.singletonList(null)),
                new Change("deep", deep(200)),
                new Change("very many", Collections.nCopies(1_000, "a"))));
        field.options(view).stream().limit(1).forEach(option -> {
            changes.add(new Change("twice", List.of(option, option)));
            changes.add(new Change("text", option));
            changes.add(new Change("one too many", List.of(option, "not-offered")));
        });
        return changes;
    }

    private List<Change> ofMoment(Field field) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("as people write", "24.12.2026"),
                new Change("an impossible day", "2027-02-30"),
                new Change("an impossible moment", "2027-02-30T10:00+02:00"),
                new Change("an impossible time", "25:00"),
                new Change("far away", "9999-12-31"),
                new Change("farther away", "+999999999-12-31T23:59+18:00"),
                new Change("a named zone", "2027-03-01T10:00+02:00[Africa/Johannesburg]"),
                new Change("a number", 20_270_301),
                new Change("a word", "tomorrow"),
                new Change("a blank", " "),
                new Change("a NUL", "2027-03-01\u0000")));
        if (!field.json().path("subtype").asText("date").equals("date")) {
            changes.add(new Change("only a day", "2027-03-01"));
        } else {
            changes.add(new Change("a moment", "2027-03-01T10:00+02:00"));
        }
        if (field.json().path("disallowPassedDates").asBoolean()) {
            boolean date = field.json().path("subtype").asText("date").equals("date");
            changes.add(new Change("in the past", date ? "2020-01-01" : "2020-01-01T10:00+02:00"));
        }
        return changes;
    }

    private List<Change> ofRows(Field list, Object right) {
        List<?> given = list.keepsRows() ? (List<?>) before.get(list.key()) : List.of();
        List<Object> rows = new ArrayList<>();
        if (right instanceof List<?> entered && !entered.isEmpty() && entered.size() < 200) {
            rows.addAll(entered);
        } else if (list.keepsRows()) {
            given.forEach(row -> rows.add(values.row(list, view, (Map<?, ?>) row)));
        } else {
            rows.add(values.row(list, view, Map.of()));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("very many rows", Collections.nCopies(1_000, Map.of())));
        changes.add(new Change("deep", deep(500)));
        changes.add(new Change("no row", changed(rows, "text")));
        changes.add(new Change("nothing for a row", changed(rows, null)));
        changes.add(new Change("an unknown column", changed(rows, cell(rows, "unknownColumn", "x"))));
        if (list.keepsRows()) {
            List<Object> more = new ArrayList<>(rows);
            more.add(rows.isEmpty() ? Map.of() : rows.get(0));
            changes.add(new Change("a row more", more));
        }
        for (Field column : list.columns()) {
            if (column.locked()) {
                changes.add(new Change("a locked cell", changed(rows, cell(rows, column.key(), "changed"))));
                continue;
            }
            for (Change change : changes(column, null)) {
                if (isJson(change.value())) {
                    changes.add(new Change(
                            "cell " + column.key() + ": " + change.defect(),
                            changed(rows, cell(rows, column.key(), change.value()))));
                }
            }
        }
        return changes;
    }

    /** What JSON text can hold; the rest cannot even be sent within a row. */
    private static boolean isJson(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof List
                || value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private List<Object> changed(List<Object> rows, Object row) {
        List<Object> changed = new ArrayList<>(rows);
        if (changed.isEmpty()) {
            changed.add(row);
        } else {
            changed.set(0, row);
        }
        return changed;
    }

    private static Map<String, Object> cell(List<Object> rows, String key, Object value) {
        Map<String, Object> row = new HashMap<>();
        if (!rows.isEmpty()) {
            ((Map<?, ?>) rows.get(0)).forEach((name, cell) -> row.put((String) name, cell));
        }
        row.put(key, value);
        return row;
    }

    private static List<Object> deep(int levels) {
        List<Object> deep = List.of();
        for (int i = 0; i < levels; i++) {
            deep = List.of(deep);
        }
        return deep;
    }
}
