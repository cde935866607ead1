package com.saypro.collaboration.directory.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A task for marketing with a form, a timer, a message and a signal, beside a step for a program outside. */
final class StandModel {

    private static final String FORM = "{\"id\":\"rights-form\",\"type\":\"default\",\"components\":[]}";
    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    private StandModel() {}

    static ProcessDefinition deploy(RepositoryService repository, String key) {
        return repository
                .createDeployment()
                .name("rights of " + key)
                .addModelInstance(key + ".bpmn", model(key))
                .addString("rights-form.form", FORM)
                .addInputStream(key + ".svg", new ByteArrayInputStream(PICTURE.getBytes(StandardCharsets.UTF_8)))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
    }

    /** Everything that is carried along by a migration. */
    static String kept() {
        return List.of("userTask_work", "serviceTask_outside", "timer_late", "message_moved", "signal_moved").stream()
                .map(id -> "{\"sourceActivityIds\":[\"%1$s\"],\"targetActivityIds\":[\"%1$s\"]%2$s}"
                        .formatted(id, id.contains("Task_") ? "" : ",\"updateEventTrigger\":true"))
                .collect(Collectors.joining(","));
    }

    private static BpmnModelInstance model(String key) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaFormRef("rights-form")
                .camundaFormRefBinding("deployment")
                .parallelGateway("fork")
                .userTask("userTask_work")
                .name("Work")
                .camundaCandidateGroups("marketing")
                .camundaFormRef("rights-form")
                .camundaFormRefBinding("deployment")
                .endEvent()
                .moveToNode("fork")
                .serviceTask("serviceTask_outside")
                .camundaExternalTask("rights-of-" + key)
                .endEvent()
                .moveToActivity("userTask_work")
                .boundaryEvent("timer_late")
                .cancelActivity(false)
                .timerWithDate("2099-01-01T00:00:00")
                .endEvent()
                .moveToActivity("userTask_work")
                .boundaryEvent("message_moved")
                .cancelActivity(false)
                .message("rights-of-" + key)
                .endEvent()
                .moveToActivity("userTask_work")
                .boundaryEvent("signal_moved")
                .cancelActivity(false)
                .signal("rights-signal-of-" + key)
                .endEvent()
                .done();
        org.camunda.bpm.model.bpmn.instance.Process process = model.getModelElementById(key);
        process.builder()
                .startEvent("startEvent_message")
                .message("rights-start-of-" + key)
                .endEvent();
        return model;
    }
}
