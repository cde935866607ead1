package com.saypro.collaboration.engine.forms.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.engine.forms.generated.Submission;
import com.saypro.collaboration.engine.forms.generated.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.json.SpinJsonNode;

/** Submissions for one scene's form, made from what really stands in the task. */
final class WrongOnes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Submissions submissions;

    WrongOnes(ProcessEngine engine, String form, FormScene scene, long seed) {
        Map<String, Object> before = new HashMap<>();
        if (!scene.isStart()) {
            engine.getTaskService().getVariables(scene.task()).forEach((key, value) -> before.put(key, plain(value)));
        }
        Map<String, Object> view = new HashMap<>();
        if (before.get("view") instanceof Map<?, ?> shown) {
            shown.forEach((key, value) -> view.put((String) key, value));
        }
        submissions = new Submissions(read(form), view, before, new Random(seed), LocalDate.of(2026, 11, 23));
    }

    Submissions submissions() {
        return submissions;
    }

    /** Sends as many with one defect each; all must be refused, in a sentence. */
    void send(Door door, HttpPerson person, FormScene scene, int count) {
        for (int sent = 0; sent < count; ) {
            Submission wrong = submissions.wrong();
            if (wrong.fitsIntoJson()) {
                refused(door.send(person, scene, wrong.body()), wrong.defect());
                sent++;
            }
        }
    }

    /** The sentence of an answer that must be a refusal. */
    static String refused(Answer answer, String defect) {
        assertThat(answer.status()).as("%s answered %s", defect, answer.body()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).as(defect).isEqualTo("Refused");
        String sentence = answer.json().path("message").asText();
        assertThat(sentence).as(defect).endsWith(".").doesNotContain("ENGINE-", "Exception", "null", "Cannot submit");
        return sentence;
    }

    private static Object plain(Object value) {
        return value instanceof SpinJsonNode json ? JSON.convertValue(json.unwrap(), Object.class) : value;
    }

    private static JsonNode read(String form) {
        try {
            return JSON.readTree(Path.of("forms", form + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
