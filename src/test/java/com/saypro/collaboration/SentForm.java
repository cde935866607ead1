package com.saypro.collaboration;

import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;

/** Entries of a form as the Tasklist and programs send them: each with its value, lists as Json. */
public final class SentForm {

    private SentForm() {}

    /** The body of a submission or a completion. */
    public static Map<String, Object> of(Map<String, Object> entries) {
        Map<String, Object> variables = new HashMap<>();
        entries.forEach((key, value) -> {
            Map<String, Object> typed = new HashMap<>();
            typed.put("value", value instanceof SpinJsonNode json ? json.toString() : value);
            if (value instanceof SpinJsonNode) {
                typed.put("type", "Json");
            }
            variables.put(key, typed);
        });
        return Map.of("variables", variables);
    }
}
