package com.saypro.collaboration.engine.forms;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of our own in the Tasklist declares its fields in a form beside it and is checked like any other. */
@IntegrationTest
class EmbeddedFormTest {

    private static final String PDF = "%PDF-1.7 ...";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private TestProcesses processes;

    @BeforeEach
    void remember() {
        processes = new TestProcesses(engine);
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @Test
    void what_it_declares_is_taken() {
        String task = taskWith("embedded:deployment:engine/forms/hand-in-report.html", true);

        Answer answer = complete(task, "Done", "report.pdf", PDF);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("report")
                        .list())
                .extracting(HistoricVariableInstance::getTypeName)
                .contains("file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null | report.pdf     | %PDF-1.7   | “Summary” must be filled in.
            Done | null           | null       | “Report” must be filled in.
            Done | report.exe     | MZ         | “Report” must be a file of one of these kinds: .pdf, .png, with a name of at most 200 characters.
            Done | ../../etc.pdf  | %PDF-1.7   | “Report” must be a file of one of these kinds: .pdf, .png, with a name of at most 200 characters.
            Done | report.pdf     | <html>     | “Report” is named .pdf but is no such file.
            Done | report.pdf     | %PDF-large | “Report” may have at most 10 kilobytes.
            """)
    void what_it_does_not_declare_is_refused(String summary, String name, String content, String sentence) {
        String task = taskWith("embedded:deployment:engine/forms/hand-in-report.html", true);
        String sent = "%PDF-large".equals(content) ? "%PDF" + "x".repeat(10_240) : content;

        Answer answer = complete(task, summary, name, sent);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo(sentence);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
        assertThat(engine.getTaskService().getVariables(task)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "embedded:deployment:engine/forms/hand-in-report.html, false",
        "embedded:app:engine/forms/hand-in-report.html, true",
        "https://forms.saypro.example/report, true"
    })
    void a_page_that_declares_nothing_gets_nothing(String formKey, boolean declared) {
        String task = taskWith(formKey, declared);

        Answer answer = complete(task, "Done", "report.pdf", PDF);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .isEqualTo("This form does not say what may be entered in it, so nothing can be taken from it. Tell a"
                        + " process owner.");
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
    }

    private String taskWith(String formKey, boolean declared) {
        var model = Bpmn.createExecutableProcess("embedded")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("task")
                .camundaAssignee("nomsa")
                .camundaFormKey(formKey)
                .endEvent()
                .done();
        var deployment = processes
                .builder()
                .addModelInstance("embedded.bpmn", model)
                .addClasspathResource("engine/forms/hand-in-report.html");
        processes.deploy(declared ? deployment.addClasspathResource("engine/forms/hand-in-report.form") : deployment);
        var instance = engine.getRuntimeService().startProcessInstanceByKey("embedded");
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private Answer complete(String task, String summary, String name, String content) {
        Map<String, Object> file = new HashMap<>();
        if (name != null) {
            file.put("type", "File");
            file.put("value", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.ISO_8859_1)));
            file.put("valueInfo", Map.of("filename", name, "mimeType", "application/pdf"));
        }
        Map<String, Object> text = new HashMap<>();
        text.put("value", summary);
        return HttpPerson.signedIn(port, "nomsa")
                .post(
                        ENGINE + "/task/" + task + "/submit-form",
                        Map.of("variables", Map.of("summary", text, "report", file)));
    }
}
