package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.browser.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Forms as the Tasklist's own form script shows them, in a window in which the Tasklist stands. */
final class FormInTheBrowser {

    /**
     * A form that is opened, and then changed.
     *
     * @param start what stands in it when it is opened
     * @param changes what a person enters one after the other; what is not shown at that moment cannot be entered
     */
    record Run(Map<String, Object> start, List<Map<String, Object>> changes) {}

    /**
     * @param shown keys of fields, {@code list.0.key} in rows of lists, {@code #id} for what takes no entry
     * @param sent what would be sent now
     */
    record Look(Set<String> shown, JsonNode sent) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPT = Path.of("src/test/resources/engine/forms/what-is-shown.js");

    private final Window window;

    FormInTheBrowser(Window window) {
        this.window = window;
    }

    /** For each run what is shown at the start and after each change. */
    List<List<Look>> looks(JsonNode schema, List<Run> runs) {
        try {
            String argument = JSON.writeValueAsString(Map.of("schema", schema, "runs", runs));
            String script = Files.readString(SCRIPT, StandardCharsets.UTF_8).strip();
            Object answer = window.page()
                    .evaluate(
                            "text => (" + script.substring(script.indexOf("async"), script.length() - 1)
                                    + ")(JSON.parse(text))",
                            argument);
            List<List<Look>> looks = new ArrayList<>();
            for (JsonNode run : JSON.readTree((String) answer)) {
                List<Look> seen = new ArrayList<>();
                run.forEach(look -> seen.add(new Look(texts(look.path("shown")), look.path("sent"))));
                looks.add(seen);
            }
            return looks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
