package com.saypro.collaboration.engine.forms.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What can stand in a form before anybody enters something: what it shows, and what its fields hold. */
public final class Situations {

    private static final Pattern COMPARED = Pattern.compile("view\\.(\\w+) !?= \"([^\"]*)\"");
    private static final Pattern COUNTED = Pattern.compile("count\\(view\\.(\\w+)\\)");

    private Situations() {}

    /** Nothing in any field, but rows where the form's rows are given. */
    public static Map<String, Object> before(JsonNode form, int rows) {
        Map<String, Object> before = new HashMap<>();
        for (Field field : Field.of(form, List.of())) {
            before.put(field.key(), field.isList() ? List.of() : null);
            if (field.keepsRows()) {
                List<Map<String, Object>> given = new ArrayList<>();
                for (int i = 1; i <= rows; i++) {
                    Map<String, Object> row = new HashMap<>();
                    for (Field column : field.columns()) {
                        row.put(column.key(), column.locked() ? column.key() + " " + i : null);
                    }
                    given.add(row);
                }
                before.put(field.key(), given);
            }
        }
        return before;
    }

    /** Something for every piece of {@code view} that decides what is asked. */
    public static Map<String, Object> view(JsonNode form, Random random) {
        Map<String, Object> view = new HashMap<>();
        Map<String, List<String>> words = new HashMap<>();
        for (Field field : Field.of(form, List.of())) {
            String expression = field.json().path("valuesExpression").asText("");
            if (!expression.isEmpty()) {
                int least = field.required() ? 1 : 0;
                view.put(expression.substring("=view.".length()), options(least + random.nextInt(6)));
            }
            for (String condition : field.hides()) {
                COUNTED.matcher(condition)
                        .results()
                        .forEach(found -> view.putIfAbsent(found.group(1), options(random.nextInt(3))));
                for (MatchResult found : COMPARED.matcher(condition).results().toList()) {
                    words.computeIfAbsent(found.group(1), key -> new ArrayList<>(List.of("something else")))
                            .add(found.group(2));
                }
            }
        }
        words.forEach((key, known) -> view.put(key, known.get(random.nextInt(known.size()))));
        return view;
    }

    private static List<Map<String, Object>> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.<String, Object>of("label", "Option " + i, "value", "option-" + i))
                .toList();
    }
}
