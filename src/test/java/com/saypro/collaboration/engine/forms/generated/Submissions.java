package com.saypro.collaboration.engine.forms.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes right submissions for one form, and wrong ones by giving a right one exactly one defect of a named kind. */
public final class Submissions {

    private final List<Field> fields;
    private final Map<String, Object> view;
    private final Map<String, Object> before;
    private final Random random;
    private final Values values;

    /**
     * @param view what the task shows
     * @param before what stands in the fields before anybody enters something
     */
    public Submissions(
            JsonNode form, Map<String, Object> view, Map<String, Object> before, Random random, LocalDate today) {
        this.fields = Field.of(form, List.of());
        this.view = view;
        this.before = before;
        this.random = random;
        this.values = new Values(random, today);
    }

    Submission next() {
        return random.nextInt(3) == 0 ? new Submission(right(), "", "") : wrong();
    }

    /** A submission with exactly one defect. */
    public Submission wrong() {
        Map<String, Object> right = right();
        return new Defects(values, random, view, before).in(right, shown(right), hidden(right));
    }

    /** A submission in which every field that is shown is wrong, and what the refusal has to say about each. */
    public AllWrong allWrong() {
        var wrong = new AllWrong(before);
        fields.stream().filter(Field::isChoice).forEach(wrong::spoil);
        for (int i = 0; i < fields.size(); i++) {
            wrong.keepOnly(shown(wrong.entries()));
        }
        shown(wrong.entries()).stream().filter(field -> !field.isChoice()).forEach(wrong::spoil);
        return wrong;
    }

    /** Labels of the fields that must be filled in when nothing is. */
    public List<String> demanded() {
        return shown(Map.of()).stream()
                .filter(field -> field.required() && isNothing(before.get(field.key())))
                .map(Field::label)
                .toList();
    }

    private static boolean isNothing(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** Entries with nothing wrong. Answers come first, as they decide what else is asked; then whatever is shown. */
    public Map<String, Object> right() {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.isChoice() && !field.options(view).isEmpty() && (field.required() || random.nextBoolean())) {
                entries.put(field.key(), values.right(field, view, null));
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            hidden(entries).forEach(field -> entries.remove(field.key()));
        }
        for (Field field : fields) {
            if (!field.isChoice() && !field.hidden(data(entries)) && (field.required() || random.nextBoolean())) {
                entries.put(field.key(), values.right(field, view, before.get(field.key())));
            }
        }
        for (Field field : fields) {
            if (!entries.containsKey(field.key()) && random.nextInt(3) == 0 && !field.keepsRows()) {
                entries.put(field.key(), nothing(field));
            }
        }
        return entries;
    }

    /** What an untouched field sends. */
    private Object nothing(Field field) {
        if (field.isList()) {
            return random.nextBoolean() ? null : List.of();
        }
        return field.isText() && random.nextBoolean() ? "" : null;
    }

    private List<Field> hidden(Map<String, Object> entries) {
        return fields.stream().filter(field -> field.hidden(data(entries))).toList();
    }

    private List<Field> shown(Map<String, Object> entries) {
        List<Field> shown = new ArrayList<>(fields);
        shown.removeAll(hidden(entries));
        return shown;
    }

    private Map<String, Object> data(Map<String, Object> entries) {
        Map<String, Object> data = new HashMap<>(before);
        data.putAll(entries);
        data.put("view", view);
        return data;
    }
}
