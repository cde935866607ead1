package com.saypro.collaboration.engine.forms.generated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.SentForm;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;

/**
 * What somebody sends.
 *
 * @param entries values by key: null, text, number, truth value, list, or something foreign
 * @param defect what is wrong with it; empty when nothing is
 * @param named what the refusal has to name; empty when nothing is wrong
 */
public record Submission(Map<String, Object> entries, String defect, String named) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether it must be taken. */
    public boolean right() {
        return defect.isEmpty();
    }

    /** As the engine gets it: lists are Json variables. */
    public Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        entries.forEach((key, value) -> variables.put(key, value instanceof List ? Spin.JSON(json(value)) : value));
        return variables;
    }

    /** Whether JSON can carry it: no bytes, files, objects, numbers that are none or halves of characters. */
    public boolean fitsIntoJson() {
        return StandardCharsets.UTF_8.newEncoder().canEncode(entries.toString())
                && entries.values().stream()
                        .allMatch(value -> value == null
                                || value instanceof String
                                || value instanceof Boolean
                                || value instanceof List
                                || value instanceof Number number && Double.isFinite(number.doubleValue()));
    }

    /** As the Tasklist sends it. */
    public Map<String, Object> body() {
        return SentForm.of(variables());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
