package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner, who may set variables and move due dates, sends values and days that are none, at both doors. */
@IntegrationTest
class ValuesOverHttpTest extends ContentScene {

    private static final String LATER = "2027-02-28T10:00:00.000+0200";

    @LocalServerPort
    int port;

    Task task;
    HttpPerson program;
    HttpPerson browser;

    @BeforeEach
    void draft() {
        task = content.task(content.submit("thandi", newsletter("marketing", Map.of())), DRAFT);
        program = HttpPerson.program(port, "busisiwe", HttpPerson.TRIAL_PASSWORD);
        browser = HttpPerson.signedIn(port, "busisiwe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Json   | {broken      | is no well-formed JSON: it cannot be read from line 1, column 2
            Json   | ''           | is to be JSON and is empty
            Json   | {} and more  | is no well-formed JSON
            Json   | NaN          | is no well-formed JSON
            Xml    | <a>          | is of a kind that is not kept here
            Number | 1            | is of a kind that is not kept here
            Date   | 2026-02-30T10:00:00.000+0200  | a moment is a day and a time that exist
            Date   | 2026-02-03T25:00:00.000+0200  | a moment is a day and a time that exist
            Date   | 2026-02-03T10:00:00.000+0200x | a moment is a day and a time that exist
            Date   | 99999-02-03T10:00:00.000+0200 | a moment is a day and a time that exist
            Date   | -500-02-03T10:00:00.000+0200  | a moment is a day and a time that exist
            """)
    void what_cannot_be_kept_is_refused(String type, String value, String sentence) {
        Map<String, Object> body = Map.of("type", type, "value", value);

        assertRefused(program.put("/engine-rest" + variable(), body), sentence);
        assertRefused(browser.put(HttpPerson.ENGINE + variable(), body), sentence);
        assertRefused(
                program.post(
                        "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/variables",
                        Map.of("modifications", Map.of("fine", Map.of("value", "x"), "probe", body))),
                sentence);
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .doesNotContainKeys("probe", "fine");
        assertThat(program.get("/engine-rest/process-instance/" + task.getProcessInstanceId() + "/variables")
                        .status())
                .isEqualTo(200);
    }

    /** Who deletes nothing and sets nothing in bulk cannot ask for this over HTTP; programs of the house can. */
    @Test
    void nor_does_a_batch_keep_it_for_later() {
        VariableMap broken = Variables.createVariables()
                .putValueTyped("probe", SpinValues.jsonValue("{broken").create());

        assertThatThrownBy(() ->
                        engine.getRuntimeService().setVariablesAsync(List.of(task.getProcessInstanceId()), broken))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is no well-formed JSON");
        assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
    }

    @Test
    void json_that_is_deeper_than_anybody_reads_is_refused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertRefused(
                program.put("/engine-rest" + variable(), Map.of("type", "Json", "value", deep)),
                "is no well-formed JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "application/x-java-serialized-object", "none/such"})
    void no_object_of_a_class_is_kept_in_any_format(String format) {
        Answer answer = program.put(
                "/engine-rest" + variable(),
                Map.of(
                        "type",
                        "Object",
                        "value",
                        "{}",
                        "valueInfo",
                        Map.of("objectTypeName", "java.util.LinkedHashMap", "serializationDataFormat", format)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .containsAnyOf("cannot be a Java object", "of a kind that is not kept here")
                .doesNotContain("java.util");
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .doesNotContainKey("probe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"a\":1}", "[[1],{\"a\":null}]"})
    void nor_does_a_list_or_a_map_become_one(String value) {
        for (String path : List.of(variable(), "/execution/" + task.getExecutionId() + "/localVariables/probe")) {
            for (String type : List.of("", "\"type\":\"Object\",")) {
                Answer answer = program.send(
                        "PUT", "/engine-rest" + path, "application/json", "{" + type + "\"value\":" + value + "}");

                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            }
        }
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .doesNotContainKey("probe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\\r\\nb | text/plain | needs a name of one line
            ''       | text/plain | needs a name of one line
            a.txt    | a/b/c      | has no kind that exists
            a.txt    | 5          | has no kind that exists
            """)
    void a_file_can_be_fetched_again(String name, String kind, String sentence) {
        String file = "{\"type\":\"File\",\"value\":\"YQ==\",\"valueInfo\":{\"filename\":\"%s\",\"mimeType\":\"%s\"}}";

        assertRefused(
                program.send("PUT", "/engine-rest" + variable(), "application/json", file.formatted(name, kind)),
                sentence);
        assertThat(program.send(
                                "PUT",
                                "/engine-rest" + variable(),
                                "application/json",
                                file.formatted("a.txt", "text/plain; charset=UTF-8"))
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/engine-rest" + variable() + "/data").body()).isEqualTo("a");
    }

    /** The engine's interface makes such an object before it asks who is there and whether there is such a task. */
    @ParameterizedTest
    @ValueSource(
            strings = {"java.io.File", "java.net.URL", "java.util.LinkedHashMap", "no.such.Type", "int", "void", "[I"})
    void no_upload_names_a_class(String type) {
        String upload = """
                --part\r
                Content-Disposition: form-data; name="data"\r
                Content-Type: application/json\r
                \r
                "http://localhost/x"\r
                --part\r
                Content-Disposition: form-data; name="type"\r
                \r
                %s\r
                --part--\r
                """.formatted(type);
        for (String owner : new String[] {"zola", "busisiwe"}) {
            Answer answer = HttpPerson.program(port, owner, HttpPerson.TRIAL_PASSWORD)
                    .send(
                            "POST",
                            "/engine-rest/task/" + task.getId() + "/variables/probe/data",
                            "multipart/form-data; boundary=part",
                            upload);

            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
    }

    @Test
    void days_that_exist_are_taken_and_others_move_nothing() {
        engine.getTaskService().setDueDate(task.getId(), null);
        for (String none : new String[] {"2027-02-30T10:00:00.000+0200", "2027-13-01T10:00:00.000+0200"}) {
            assertRefused(due(program, "/engine-rest", none), "a moment is a day and a time that exist");
            assertRefused(due(browser, HttpPerson.ENGINE, none), "a moment is a day and a time that exist");
            assertRefused(
                    program.get("/engine-rest/task?dueAfter=" + none.replace("+", "%2B")),
                    "a moment is a day and a time that exist");
        }
        assertThat(current().getDueDate()).isNull();

        assertThat(due(program, "/engine-rest", LATER).status()).isEqualTo(204);
        assertThat(current().getDueDate()).isEqualTo("2027-02-28T08:00:00.000Z");
        assertThat(due(browser, HttpPerson.ENGINE, LATER).status()).isEqualTo(204);
        assertThat(program.get("/engine-rest/task?dueAfter=" + LATER.replace("+", "%2B"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_moves_a_due_date_leaves_the_task_what_its_model_made_of_it() {
        String path = "/task/" + task.getId();
        for (var changed : Map.of(
                        "name", "Confirm your lunch",
                        "description", "Nothing to read",
                        "parentTaskId", task.getId(),
                        "caseInstanceId", "no-such")
                .entrySet()) {
            Map<String, Object> body = Map.of("due", LATER, changed.getKey(), changed.getValue());

            assertRefused(program.put("/engine-rest" + path, body), "comes from its model and stays as it is");
            assertRefused(browser.put(HttpPerson.ENGINE + path, body), "comes from its model and stays as it is");
        }
        assertThat(current())
                .usingRecursiveComparison()
                .comparingOnlyFields("name", "description", "parentTaskId", "caseInstanceId", "dueDate")
                .isEqualTo(task);

        assertThat(due(program, "/engine-rest", LATER).status()).isEqualTo(204);
        assertThat(current().getName()).isEqualTo(task.getName());
        assertThat(current().getDescription()).isEqualTo(task.getDescription());
    }

    /** As the Tasklist moves a due date: with all that it was told of the task. */
    @Test
    void a_task_is_taken_back_as_it_was_given_out() throws Exception {
        for (String door : List.of("/engine-rest", HttpPerson.ENGINE)) {
            HttpPerson person = door.equals(HttpPerson.ENGINE) ? browser : program;
            var told = (ObjectNode) new ObjectMapper()
                    .readTree(person.get(door + "/task/" + task.getId()).body());
            assertThat(told.at("/camundaFormRef/key").asText()).isEqualTo("draft-content");

            told.put("due", LATER);
            Answer answer = person.send("PUT", door + "/task/" + task.getId(), "application/json", told.toString());

            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            assertThat(current().getDueDate()).isEqualTo("2027-02-28T08:00:00.000Z");
            engine.getTaskService().setDueDate(task.getId(), null);
        }
    }

    private Answer due(HttpPerson person, String door, String moment) {
        return person.put(door + "/task/" + task.getId(), Map.of("due", moment, "priority", 50));
    }

    private Task current() {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }

    private String variable() {
        return "/process-instance/" + task.getProcessInstanceId() + "/variables/probe";
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence).doesNotContain("java.");
    }
}
