package com.saypro.collaboration.engine.forms.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Fingerprints;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.SentForm;
import com.saypro.collaboration.engine.forms.generated.AllWrong;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of the project at a real start or a real task, over HTTP: as the Tasklist sends it, and as programs do. */
class EveryFormHttpTest extends WithFormScenes {

    private static final int WRONG_AT_EACH_DOOR = 8;

    @Test
    void no_form_is_left_out() {
        assertThat(scenes.known()).containsExactlyElementsOf(FormScenes.all());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms_and_doors")
    void right_entries_are_taken_and_the_work_goes_on(String form, Door door) {
        FormScene scene = scenes.open(form);
        assertThat(fact(scene, scene.businessKey())).isNotEqualTo(scene.then());

        Answer answer = door.send(door.person(port, scene), scene, SentForm.of(scene.right()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(scene.isStart() ? 200 : 204);
        String businessKey = scene.isStart() ? answer.json().path("businessKey").asText() : scene.businessKey();
        assertThat(fact(scene, businessKey)).isEqualTo(scene.then());
        if (!scene.isStart()) {
            HistoricTaskInstance task = engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskId(scene.task())
                    .singleResult();
            assertThat(task.getDeleteReason()).isEqualTo("completed");
            assertThat(task.getAssignee()).isEqualTo(scene.person());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void wrong_ones_are_refused_at_every_door_and_nothing_is_kept(String form) {
        FormScene scene = scenes.open(form);
        var wrongOnes = new WrongOnes(engine, form, scene, 11);
        Map<String, String> before = Fingerprints.everything(jdbc);

        for (Door door : Door.values()) {
            HttpPerson person = door.person(port, scene);
            wrongOnes.send(door, person, scene, WRONG_AT_EACH_DOOR);
            everyFieldIsNamed(wrongOnes, door, person, scene);
        }

        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
    }

    private static void everyFieldIsNamed(WrongOnes wrongOnes, Door door, HttpPerson person, FormScene scene) {
        AllWrong wrong = wrongOnes.submissions().allWrong();
        String sentences =
                WrongOnes.refused(door.send(person, scene, wrong.submission().body()), "everything wrong");
        assertThat(wrong.sentences())
                .isNotEmpty()
                .allSatisfy(begun -> assertThat(StringUtils.countMatches(sentences, begun))
                        .as("“%s” in %s", begun, sentences)
                        .isEqualTo(1));

        List<String> demanded = wrongOnes.submissions().demanded();
        if (!demanded.isEmpty()) {
            String missing = WrongOnes.refused(door.send(person, scene, Map.of()), "nothing");
            assertThat(missing.split("(?<=\\.) "))
                    .containsExactlyElementsOf(demanded.stream()
                            .map(label -> "“" + label + "” must be filled in.")
                            .toList());
        }
    }

    private String fact(FormScene scene, String businessKey) {
        return jdbc.sql(scene.fact())
                .param(businessKey)
                .query(String.class)
                .optional()
                .orElse("nothing yet");
    }

    static Stream<Arguments> forms_and_doors() {
        return FormScenes.all().stream()
                .flatMap(form -> Stream.of(Door.TASKLIST, Door.PROGRAM, Door.PROGRAM_COMPLETE)
                        .map(door -> Arguments.of(form, door)));
    }
}
