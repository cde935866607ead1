package com.saypro.collaboration.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.browser.BrowserTest;
import com.saypro.collaboration.browser.Windows;
import com.saypro.collaboration.engine.forms.FormJs.Drawn;
import com.saypro.collaboration.engine.forms.FormJs.Filled;
import com.saypro.collaboration.engine.forms.generated.Situations;
import com.saypro.collaboration.engine.forms.generated.Submissions;
import com.saypro.collaboration.engine.forms.scenes.FormScenes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Tasklist's form script and the check on the server agree on what is asked, whatever stands in a form. */
@BrowserTest
class ConditionsInTheBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    ProcessEngine engine;

    @Test
    void the_browser_shows_what_the_server_asks_for_and_accepts_what_is_right(Windows windows) throws IOException {
        var browser = new FormJs(windows);
        int asked = 0;
        for (String file : FormScenes.all()) {
            JsonNode form = JSON.readTree(Path.of("forms", file + ".form").toFile());
            FormSchema schema = FormSchema.read(new ByteArrayInputStream(JSON.writeValueAsBytes(form)));
            List<Filled> right = right(form);
            List<Filled> all = new ArrayList<>(right);
            all.addAll(odd(form, schema));

            List<Drawn> drawn = browser.draw(form, all);

            for (int i = 0; i < all.size(); i++) {
                Drawn one = drawn.get(i);
                assertThat(one.shown())
                        .as(file + " with " + all.get(i) + " sends " + one.sent())
                        .containsAll(one.sent().keySet())
                        .isEqualTo(shown(schema, all.get(i).before(), one.sent()));
                if (i < right.size()) {
                    assertThat(one.wrong()).as(file + " with " + all.get(i)).isEmpty();
                }
            }
            asked += all.size();
        }
        assertThat(asked).isGreaterThan(250);
    }

    /** Right entries on many things to show and to hold. */
    private static List<Filled> right(JsonNode form) {
        List<Filled> right = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            Map<String, Object> view = Situations.view(form, random);
            Map<String, Object> before = Situations.before(form, i % 4);
            var submissions = new Submissions(form, view, before, random, LocalDate.of(2046, 11, 23));
            before = new HashMap<>(before);
            before.put("view", view);
            right.add(new Filled(before, submissions.right()));
        }
        return right;
    }

    /** Answers that are none, that are not offered, or left from earlier; nothing to show at all. */
    private static List<Filled> odd(JsonNode form, FormSchema schema) {
        Map<String, Object> view = Situations.view(form, new Random(5));
        Map<String, Object> before = new HashMap<>(Situations.before(form, 1));
        before.put("view", view);
        Map<String, Object> nothings = new HashMap<>();
        view.keySet().forEach(key -> nothings.put(key, null));
        List<Filled> odd = new ArrayList<>();
        odd.add(new Filled(before, Map.of()));
        odd.add(new Filled(Map.of("view", nothings), Map.of()));
        odd.add(new Filled(Map.of("view", Map.of()), Map.of()));
        odd.add(new Filled(Map.of(), Map.of()));
        Map<String, Object> left = new HashMap<>(before);
        schema.fields().stream().filter(field -> !field.isList()).forEach(field -> left.put(field.key(), "left"));
        odd.add(new Filled(left, Map.of()));
        for (FormField field : schema.fields()) {
            if (isAskedFor(field, schema)) {
                for (Object value : Arrays.asList(null, "", "not-offered")) {
                    Map<String, Object> entry = new HashMap<>();
                    entry.put(field.key(), value);
                    odd.add(new Filled(before, entry));
                }
                field.settings()
                        .path("values")
                        .forEach(option -> odd.add(new Filled(
                                before, Map.of(field.key(), option.path("value").asText()))));
            }
        }
        return odd;
    }

    /** Whether a condition of the form reads the field. */
    private static boolean isAskedFor(FormField field, FormSchema schema) {
        return schema.fields().stream()
                .flatMap(other -> other.hiddenWhen().stream())
                .anyMatch(condition -> condition.matches(".*\\b" + field.key() + "\\b.*"));
    }

    /** What the server asks for when the browser sends this, without what stands in fields that are hidden by now. */
    private Set<String> shown(FormSchema schema, Map<String, Object> before, Map<String, Object> sent) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    FormData data = data(before).with(variables(sent));
                    return schema.fields().stream()
                            .filter(field -> !data.hides(field))
                            .map(FormField::key)
                            .collect(Collectors.toSet());
                });
    }

    private static FormData data(Map<String, Object> values) {
        return new FormData(variables(values));
    }

    private static Map<String, Object> variables(Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((key, value) -> variables.put(
                key,
                value instanceof Map || value instanceof List
                        ? Spin.JSON(JSON.valueToTree(value).toString())
                        : value));
        return variables;
    }
}
