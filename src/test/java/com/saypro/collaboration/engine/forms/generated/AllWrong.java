package com.saypro.collaboration.engine.forms.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A submission in which each field has a mistake a person or a careless program could make. */
public final class AllWrong {

    private final Map<String, Object> before;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> named = new LinkedHashMap<>();

    /** @param before what stands in the fields before anybody enters something */
    AllWrong(Map<String, Object> before) {
        this.before = before;
    }

    public Map<String, Object> entries() {
        return entries;
    }

    /** Beginnings of sentences of which the refusal has to hold each exactly once. */
    public List<String> sentences() {
        return named.values().stream().flatMap(List::stream).toList();
    }

    public Submission submission() {
        return new Submission(entries, "everything", "");
    }

    void keepOnly(List<Field> shown) {
        List<String> keys = shown.stream().map(Field::key).toList();
        entries.keySet().retainAll(keys);
        named.keySet().retainAll(keys);
    }

    void spoil(Field field) {
        String quoted = "“" + field.label() + "”";
        if (!field.type().equals("dynamiclist")) {
            entries.put(field.key(), wrong(field));
            named.put(field.key(), List.of(quoted + " m"));
            return;
        }
        List<?> given = field.keepsRows() ? (List<?>) before.get(field.key()) : List.of(Map.of());
        List<Object> rows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Object row : given) {
            Map<String, Object> spoilt = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> spoilt.put((String) key, value));
            rows.add(spoilt);
            for (Field column : field.columns()) {
                if (!column.locked()) {
                    spoilt.put(column.key(), wrong(column));
                    sentences.add("%s, row %d: “%s” m".formatted(quoted, rows.size(), column.label()));
                }
            }
        }
        entries.put(field.key(), rows);
        named.put(field.key(), sentences);
    }

    private static Object wrong(Field field) {
        return switch (field.type()) {
            case "textfield", "textarea" -> "x".repeat(field.max("maxLength", 3_900) + 1);
            case "number" -> "many";
            case "checkbox" -> "yes";
            case "radio", "select" -> "not-offered";
            case "checklist", "taglist" -> List.of("not-offered");
            case "datetime" -> "tomorrow";
            default -> throw new AssertionError("No mistake for fields of the type " + field.type());
        };
    }
}
