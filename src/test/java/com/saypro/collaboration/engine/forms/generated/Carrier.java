package com.saypro.collaboration.engine.forms.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.spin.Spin;

/**
 * A process with nothing but one of the project's forms, at its start or at a task: what happens to a submission is up to
 * the form alone. Tasks stand open with different things to show.
 */
final class Carrier {

    /** A place where the form waits: a task, or the start. */
    record Place(String taskId, Map<String, Object> view, Map<String, Object> before) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private final String formId;
    private final Path file;
    private final JsonNode form;
    private final boolean atStart;
    private final List<Place> places = new ArrayList<>();
    private String definitionId;

    Carrier(Path file, boolean atStart) {
        this.file = file;
        this.atStart = atStart;
        try {
            this.form = JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.formId = form.path("id").asText();
    }

    /** Whether a process of the project begins with this form. */
    static boolean isStartForm(Path file, List<Path> models) {
        String id = file.getFileName().toString().replace(".form", "");
        return models.stream()
                .map(model -> Bpmn.readModelFromFile(model.toFile()))
                .flatMap(model -> model.getModelElementsByType(StartEvent.class).stream())
                .anyMatch(start -> id.equals(start.getCamundaFormRef()));
    }

    String process() {
        return "carries-" + formId;
    }

    DeploymentBuilder deployment(DeploymentBuilder builder) {
        return builder.addModelInstance(process() + ".bpmn", model()).addString(formId + ".form", form.toString());
    }

    /** The variable in which the engine keeps who starts. */
    static final String INITIATOR = "submitter";

    private BpmnModelInstance model() {
        var start = Bpmn.createExecutableProcess(process())
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        return (atStart
                        ? start.camundaInitiator(INITIATOR)
                                .camundaFormRef(formId)
                                .camundaFormRefBinding("deployment")
                                .userTask("task")
                        : start.userTask("task").camundaFormRef(formId).camundaFormRefBinding("deployment"))
                .endEvent()
                .done();
    }

    /** Opens the places. */
    void open(ProcessEngine engine, Random random) {
        definitionId = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process())
                .latestVersion()
                .singleResult()
                .getId();
        for (int i = 0; i < (atStart ? 1 : 8); i++) {
            Map<String, Object> view = atStart ? Map.of() : Situations.view(form, random);
            Map<String, Object> before = atStart ? Map.of() : Situations.before(form, i);
            places.add(new Place(atStart ? null : task(engine, view, before), view, before));
        }
    }

    private String task(ProcessEngine engine, Map<String, Object> view, Map<String, Object> before) {
        Map<String, Object> variables = new HashMap<>();
        before.forEach((key, value) -> variables.put(
                key, value instanceof List ? Spin.JSON(JSON.valueToTree(value).toString()) : value));
        variables.put("view", Spin.JSON(JSON.valueToTree(view).toString()));
        var instance = engine.getRuntimeService().startProcessInstanceById(definitionId, variables);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    /** Sends it by one of the doors the engine has for it. */
    void send(ProcessEngine engine, Place place, Map<String, Object> variables, boolean byForm) {
        if (atStart && byForm) {
            engine.getFormService().submitStartForm(definitionId, variables);
        } else if (atStart) {
            engine.getRuntimeService().startProcessInstanceById(definitionId, variables);
        } else if (byForm) {
            engine.getFormService().submitTaskForm(place.taskId(), variables);
        } else {
            engine.getTaskService().complete(place.taskId(), variables);
        }
    }

    List<Place> places() {
        return places;
    }

    JsonNode form() {
        return form;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
