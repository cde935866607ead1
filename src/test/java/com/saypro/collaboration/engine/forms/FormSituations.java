package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.collaboration.engine.forms.FormInTheBrowser.Run;
import com.saypro.collaboration.engine.forms.generated.Situations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What can stand in a form and decides what it asks: every value that a condition of the form compares, and others. */
final class FormSituations {

    /** A place in a combination without a value. */
    private static final Object ABSENT = new Object();

    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*(\\.\\w+)*\\b");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> NO_NAMES = Set.of("and", "or", "null", "count");
    private static final List<Map<String, String>> OPTIONS =
            List.of(Map.of("label", "One", "value", "one"), Map.of("label", "Two", "value", "two"));

    private final JsonNode form;
    private final List<String> conditions;
    private final List<FormField> fields;

    FormSituations(JsonNode form, FormSchema schema) {
        this.form = form;
        this.conditions = form.findValues("hide").stream()
                .map(JsonNode::asText)
                .distinct()
                .toList();
        this.fields = schema.fields();
    }

    boolean areAny() {
        return !conditions.isEmpty();
    }

    /** The form opened with everything a task could show, and every combination of answers given one after the other. */
    List<Run> answering() {
        List<Map<String, Object>> changes =
                combinations(entered()).stream().map(FormSituations::present).toList();
        return views().stream()
                .map(view -> new Run(with(view, Map.of()), changes))
                .toList();
    }

    /** The form opened with answers that stand in it already, and then each answer changed. */
    List<Run> changing() {
        Map<String, List<Object>> starts = new LinkedHashMap<>(entered());
        starts.replaceAll((name, values) -> {
            List<Object> more = new ArrayList<>(values);
            more.addAll(Arrays.asList("none of these", ABSENT));
            return more;
        });
        List<Map<String, Object>> changes = new ArrayList<>();
        entered().forEach((name, values) -> values.forEach(value -> changes.add(one(name, value))));
        return combinations(starts).stream()
                .map(start -> new Run(with(views().get(0), start), changes))
                .toList();
    }

    /** Start values of fields that came from a draft the browser kept are not known to the server. */
    Map<String, Object> withoutDraft(Map<String, Object> start) {
        Map<String, Object> before = new LinkedHashMap<>(Situations.before(form, 2));
        before.put("view", start.get("view"));
        return before;
    }

    /** Fields that conditions read, and what can be entered into them. */
    private Map<String, List<Object>> entered() {
        Map<String, List<Object>> entered = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (conditions.stream().anyMatch(condition -> names(condition).contains(field.key()))) {
                Set<Object> values = new LinkedHashSet<>();
                field.settings()
                        .path("values")
                        .forEach(option -> values.add(option.path("value").asText()));
                if (field.settings().has("valuesExpression")) {
                    OPTIONS.forEach(option -> values.add(option.get("value")));
                }
                if (values.isEmpty()) {
                    throw new AssertionError("No entries are known for " + field.key());
                }
                values.add(null);
                entered.put(field.key(), new ArrayList<>(values));
            }
        }
        return entered;
    }

    /** Every combination of what one condition reads of {@code view}; what else is read is as in the first. */
    private List<Map<String, Object>> views() {
        Map<String, Object> usual = new LinkedHashMap<>();
        Set<Map<String, Object>> views = new LinkedHashSet<>();
        for (String condition : conditions) {
            read(condition).forEach((path, values) -> put(usual, path, values.get(0)));
        }
        form.findValuesAsText("valuesExpression")
                .forEach(expression -> put(usual, expression.replaceFirst("=view\\.", ""), OPTIONS));
        views.add(usual);
        for (String condition : conditions) {
            for (Map<String, Object> combination : combinations(read(condition))) {
                Map<String, Object> view = copy(usual);
                combination.forEach((path, value) -> put(view, path, value));
                views.add(view);
            }
        }
        return List.copyOf(views);
    }

    private Map<String, List<Object>> read(String condition) {
        Map<String, List<Object>> read = new LinkedHashMap<>();
        for (String name : names(condition)) {
            if (name.startsWith("view.")) {
                Set<Object> values = new LinkedHashSet<>();
                if (condition.contains("count(" + name + ")")) {
                    values.addAll(Arrays.asList(OPTIONS, List.of(), OPTIONS.subList(0, 1), null, ABSENT));
                } else {
                    WORD.matcher(condition).results().forEach(word -> values.add(word.group(1)));
                    values.addAll(Arrays.asList("something else", "", null, ABSENT));
                }
                read.put(name.substring("view.".length()), new ArrayList<>(values));
            } else if (fields.stream().noneMatch(field -> field.key().equals(name))) {
                throw new AssertionError("Neither a field nor part of the view: " + name + " in " + condition);
            }
        }
        return read;
    }

    private Map<String, Object> with(Map<String, Object> view, Map<String, Object> answers) {
        Map<String, Object> start = new LinkedHashMap<>(Situations.before(form, 2));
        start.putAll(answers);
        start.values().removeIf(value -> value == ABSENT);
        start.put("view", view);
        return start;
    }

    private static Set<String> names(String condition) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(WORD.matcher(condition).replaceAll("")).results().forEach(name -> names.add(name.group()));
        names.removeAll(NO_NAMES);
        return names;
    }

    private static List<Map<String, Object>> combinations(Map<String, List<Object>> values) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        values.forEach((name, each) -> {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> combination : all) {
                for (Object value : each) {
                    Map<String, Object> more = new LinkedHashMap<>(combination);
                    more.put(name, value);
                    longer.add(more);
                }
            }
            all.clear();
            all.addAll(longer);
        });
        return all;
    }

    private static Map<String, Object> one(String name, Object value) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(name, value);
        return one;
    }

    private static Map<String, Object> present(Map<String, Object> combination) {
        Map<String, Object> present = new LinkedHashMap<>(combination);
        present.values().removeIf(value -> value == ABSENT);
        return present;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> view, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            put(
                    (Map<String, Object>) view.computeIfAbsent(path.substring(0, dot), key -> new LinkedHashMap<>()),
                    path.substring(dot + 1),
                    value);
        } else if (value == ABSENT) {
            view.remove(path);
        } else {
            view.put(path, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> view) {
        Map<String, Object> copy = new LinkedHashMap<>(view);
        copy.replaceAll((key, value) -> value instanceof Map ? copy((Map<String, Object>) value) : value);
        return copy;
    }
}
