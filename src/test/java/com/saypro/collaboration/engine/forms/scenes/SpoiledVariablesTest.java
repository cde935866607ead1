package com.saypro.collaboration.engine.forms.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Fingerprints;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.SentForm;
import com.saypro.collaboration.engine.TakenBack;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process owner takes away a variable of an open task's process, or gives it a value it never has. Who completes the task then
 * gets it done or is told why not in a sentence; nothing else happens.
 */
class SpoiledVariablesTest extends WithFormScenes {

    private static final Object GONE = new Object();

    @ParameterizedTest
    @MethodSource("forms_of_tasks")
    void whoever_completes_the_task_is_told_or_done(String form) {
        FormScene scene = scenes.open(form);
        Map<String, String> before = Fingerprints.everything(jdbc);
        List<VariableInstance> variables = variables(scene);
        assertThat(variables).isNotEmpty();

        for (VariableInstance variable : variables) {
            for (Object value : Arrays.asList(GONE, "none", 7, null, Spin.JSON("{\"a\":[1]}"))) {
                RuntimeException answer = outcome(scene, variable, value);
                assertThat(answer)
                        .as("%s = %s", variable.getName(), value == GONE ? "taken away" : value)
                        .isInstanceOfAny(TakenBack.class, Refused.class, NotAllowed.class);
            }
        }
        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
    }

    /** All but those that start a process. */
    static List<String> forms_of_tasks() throws IOException {
        List<String> forms = new ArrayList<>(forms());
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(StartEvent.class).stream())
                    .forEach(start -> forms.removeIf(form -> form.endsWith("/" + start.getCamundaFormRef())));
        }
        return forms;
    }

    @Test
    void over_http_it_is_no_failure_and_the_process_owner_puts_it_right() {
        FormScene scene = scenes.open("content/review-content");
        VariableInstance reviewId = variables(scene).stream()
                .filter(variable -> variable.getName().equals("reviewId") && isSeen(variable, scene))
                .findFirst()
                .orElseThrow();
        HttpPerson owner = HttpPerson.signedIn(port, "busisiwe");
        HttpPerson reviewer = Door.TASKLIST.person(port, scene);
        String path = HttpPerson.ENGINE + "/execution/" + reviewId.getExecutionId() + "/localVariables/reviewId";

        assertThat(owner.put(path, Map.of("value", "none")).status()).isEqualTo(204);
        Answer refused = Door.TASKLIST.send(reviewer, scene, SentForm.of(scene.right()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("No review “none”", "The process owner can put it right in Cockpit.");

        assertThat(owner.put(path, Map.of("value", reviewId.getValue())).status())
                .isEqualTo(204);
        assertThat(Door.TASKLIST
                        .send(reviewer, scene, SentForm.of(scene.right()))
                        .status())
                .isEqualTo(204);
    }

    /** Those the task sees, wherever in its instance they are kept. */
    private List<VariableInstance> variables(FormScene scene) {
        var seen = engine.getTaskService().getVariables(scene.task()).keySet();
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(task(scene).getProcessInstanceId())
                .list()
                .stream()
                .filter(variable -> seen.contains(variable.getName()))
                .toList();
    }

    private boolean isSeen(VariableInstance variable, FormScene scene) {
        return variable.getValue().equals(engine.getTaskService().getVariable(scene.task(), variable.getName()));
    }

    private Task task(FormScene scene) {
        return engine.getTaskService().createTaskQuery().taskId(scene.task()).singleResult();
    }

    private RuntimeException outcome(FormScene scene, VariableInstance variable, Object value) {
        return TakenBack.after(engine, context -> {
            spoil(variable, value);
            engine.getIdentityService().setAuthentication(scene.person(), List.of());
            try {
                engine.getTaskService().complete(scene.task(), scene.right());
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        });
    }

    private void spoil(VariableInstance variable, Object value) {
        if (value == GONE) {
            engine.getRuntimeService().removeVariableLocal(variable.getExecutionId(), variable.getName());
        } else {
            engine.getRuntimeService().setVariableLocal(variable.getExecutionId(), variable.getName(), value);
        }
    }
}
