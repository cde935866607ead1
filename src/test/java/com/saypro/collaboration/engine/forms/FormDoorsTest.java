package com.saypro.collaboration.engine.forms;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No way over HTTP brings into a form's fields what the form does not take, and nothing that is sent breaks anything. */
@IntegrationTest
class FormDoorsTest {

    private static final String FORM = """
            {"id":"doors","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
             "executionPlatformVersion":"7.24.0","components":[
              {"type":"radio","key":"decision","label":"Decision","validate":{"required":true},
                "values":[{"label":"Yes","value":"yes"},{"label":"No","value":"no"}]},
              {"type":"textfield","key":"subject","label":"Subject","validate":{"maxLength":100}},
              {"type":"number","key":"amount","label":"Amount"},
              {"type":"dynamiclist","path":"rows","label":"Rows","components":[
                {"type":"textfield","key":"cell","label":"Cell","validate":{"maxLength":100}}]}]}""";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private TestProcesses processes;
    private Task task;

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("doors")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("task")
                .camundaAssignee("nomsa")
                .camundaFormRef("doors")
                .camundaFormRefBinding("deployment")
                .camundaInputParameter("decision", "${null}")
                .camundaInputParameter("subject", "${null}")
                .camundaInputParameter("amount", "${null}")
                .camundaInputParameter("rows", "${S('[]')}")
                .endEvent()
                .done();
        processes = new TestProcesses(engine);
        processes.deploy(
                processes.builder().addModelInstance("doors.bpmn", model).addString("doors.form", FORM));
        var instance = engine.getRuntimeService().startProcessInstanceByKey("doors");
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /task/{task}/variables                  | {"modifications":{"decision":{"value":"perhaps"}}}
            PUT  | /task/{task}/variables/decision         | {"value":"perhaps"}
            POST | /task/{task}/localVariables             | {"modifications":{"decision":{"value":"perhaps"}}}
            PUT  | /task/{task}/localVariables/decision    | {"value":"perhaps"}
            POST | /execution/{execution}/localVariables   | {"modifications":{"decision":{"value":"perhaps"}}}
            POST | /execution/{execution}/signal           | {"variables":{"decision":{"value":"perhaps"}}}
            POST | /process-instance/{instance}/variables  | {"modifications":{"decision":{"value":"perhaps"}}}
            POST | /process-instance/{instance}/modification | {"instructions":[{"type":"startBeforeActivity","activityId":"task","variables":{"decision":{"value":"perhaps","local":false}}}]}
            POST | /task/{task}/bpmnError                  | {"errorCode":"x","variables":{"decision":{"value":"perhaps"}}}
            POST | /task/{task}/bpmnEscalation             | {"escalationCode":"x","variables":{"decision":{"value":"perhaps"}}}
            POST | /process-definition/key/doors/start     | {"variables":{"decision":{"value":"perhaps"}}}
            POST | /process-definition/key/doors/submit-form | {"variables":{"decision":{"value":"perhaps"}}}
            POST | /process-definition/key/doors/start     | {"startInstructions":[{"type":"startAfterActivity","activityId":"task"}]}
            POST | /task/create                            | {"name":"mine"}
            POST | /task/{task}/delegate                   | {"userId":"dylan"}
            """)
    void what_leads_past_the_form_is_closed_to_staff(String method, String path, String body) {
        Map<String, Object> before = variables();

        String address = ENGINE + path(path);
        HttpPerson nomsa = HttpPerson.signedIn(port, "nomsa");
        Answer answer = method.equals("PUT") ? nomsa.put(address, body) : nomsa.post(address, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(variables()).isEqualTo(before);
        assertThat(isOpen()).isTrue();
    }

    static List<String> wrong() {
        return List.of(
                "{}",
                "{\"variables\":null}",
                "{\"variables\":[]}",
                "{\"variables\":{\"decision\":null}}",
                "nonsense",
                "",
                variables("\"decision\":{\"value\":\"perhaps\"}"),
                variables("\"decision\":{\"value\":{\"a\":1}}"),
                variables("\"decision\":{\"value\":\"yes\",\"type\":\"Nonsense\"}"),
                variables("\"decision\":{\"value\":\"yes\",\"type\":\"Integer\"}"),
                variables("\"decision\":{\"value\":\"\\\"yes\\\"\",\"type\":\"Json\"}"),
                typed("\"value\":\"AAAA\",\"type\":\"Bytes\""),
                typed("\"value\":\"AAAA\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.pdf\"}"),
                typed("\"value\":\"AAAA\",\"type\":\"File\""),
                typed("\"value\":\"<a/>\",\"type\":\"Xml\""),
                typed("\"value\":\"2026-01-01T00:00:00.000+0000\",\"type\":\"Date\""),
                typed(
                        "\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\","
                                + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}"),
                typed("\"value\":\"[]\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
                        + "\"serializationDataFormat\":\"application/json\"}"),
                typed("\"value\":\"a\\u0000b\""),
                typed("\"value\":\"a\\ud800\""),
                typed("\"value\":\"a\\u001bb\""),
                typed("\"value\":\"a\\nBcc: all@saypro.example\""),
                typed("\"value\":\"" + "x".repeat(4_001) + "\""),
                typed("\"value\":\"" + "x".repeat(300_000) + "\""),
                typed("\"value\":\"http://saypro.example\""),
                variables("\"amount\":{\"value\":1e400}"),
                variables("\"amount\":{\"value\":\"NaN\",\"type\":\"Double\"}"),
                variables("\"amount\":{\"value\":99999999999999999999999999}"),
                variables("\"amount\":{\"value\":\"1\"}"),
                variables("\"rows\":{\"value\":\"[{\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"" + "[".repeat(3_000) + "]".repeat(3_000) + "\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"" + "[".repeat(900) + "]".repeat(900) + "\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"[" + "{},".repeat(50_000) + "{}]\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"[{\\\"other\\\":1}]\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"[{\\\"cell\\\":\\\"a\\\\u0000\\\"}]\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"[{\\\"cell\\\":\\\"\\\\ud800\\\"}]\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":\"[null]\",\"type\":\"Json\"}"),
                variables("\"rows\":{\"value\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"),
                variables("\"approvedBy\":{\"value\":\"khanyi\"}"),
                variables("\"view\":{\"value\":\"{}\",\"type\":\"Json\"}"),
                variables("\"a\\u0000\":{\"value\":1}"),
                variables("\"" + "k".repeat(5_000) + "\":{\"value\":1}"),
                variables("\"\":{\"value\":1}"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatever_is_sent_is_refused_and_nothing_is_kept(String body) {
        Map<String, Object> before = variables();
        HttpPerson nomsa = HttpPerson.signedIn(port, "nomsa");

        for (String door : List.of("submit-form", "complete")) {
            Answer answer = nomsa.post(ENGINE + "/task/" + task.getId() + "/" + door, body);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).doesNotContain("ENGINE-", "Exception", "jackson");
            assertThat(isOpen()).isTrue();
            assertThat(variables()).isEqualTo(before);
        }
    }

    @Test
    void what_a_repair_sets_is_checked_when_the_task_is_completed() {
        engine.getTaskService().setVariable(task.getId(), "amount", "lots");

        Answer answer = HttpPerson.signedIn(port, "nomsa")
                .post(
                        ENGINE + "/task/" + task.getId() + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"yes\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo("“Amount” must be a number.");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void resolving_takes_only_what_the_form_takes() {
        engine.getTaskService().delegateTask(task.getId(), "dylan");
        HttpPerson dylan = HttpPerson.signedIn(port, "dylan");

        Answer wrong =
                dylan.post(ENGINE + "/task/" + task.getId() + "/resolve", variables("\"subject\":{\"value\":5}"));
        Answer right = dylan.post(
                ENGINE + "/task/" + task.getId() + "/resolve", "{\"variables\":{\"subject\":{\"value\":\"Seen\"}}}");

        assertThat(wrong.status()).as(wrong.body()).isEqualTo(400);
        assertThat(right.status()).as(right.body()).isEqualTo(204);
        assertThat(variables()).containsEntry("subject", "Seen").containsEntry("decision", null);
    }

    @Test
    void a_task_without_a_form_takes_nothing_from_people() {
        var model = Bpmn.createExecutableProcess("formless")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("task")
                .camundaAssignee("nomsa")
                .endEvent()
                .done();
        processes.deploy(model);
        var instance = engine.getRuntimeService().startProcessInstanceByKey("formless");
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();

        Answer answer = HttpPerson.signedIn(port, "nomsa")
                .post(ENGINE + "/task/" + id + "/complete", "{\"variables\":{\"a\":{\"value\":\"b\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isEqualTo("This task has no form, so it takes no entries.");
    }

    private static String typed(String subject) {
        return variables("\"subject\":{" + subject + "}");
    }

    /** With an answer that is right, so that only the rest is wrong. */
    private static String variables(String entries) {
        String right = entries.contains("\"decision\"") ? "" : "\"decision\":{\"value\":\"yes\"},";
        return "{\"variables\":{" + right + entries + "}}";
    }

    private String path(String pattern) {
        return pattern.replace("{task}", task.getId())
                .replace("{execution}", task.getExecutionId())
                .replace("{instance}", task.getProcessInstanceId());
    }

    private boolean isOpen() {
        return engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .taskAssignee("nomsa")
                        .count()
                == 1;
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new TreeMap<>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(task.getProcessInstanceId())
                .list()
                .forEach(variable -> variables.put(
                        variable.getName(),
                        variable.getValue() == null ? null : variable.getValue().toString()));
        return variables;
    }
}
