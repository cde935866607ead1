package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.database.Content;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who starts a process does so in their own name: nobody proposes as somebody else and then signs off the proposal. The engine
 * keeps who starts in the variable the start event calls its initiator, and lets what is sent stand in its place.
 */
@IntegrationTest
class BorrowedNamesTest {

    private static final Map<String, Start> STARTS = Map.of(
            "free-day",
            new Start(
                    "nonhlanhla",
                    "derek",
                    Map.of("kind", "company-closure", "firstDay", "2027-03-10", "reason", "The house is painted")),
            "brand-guideline",
            new Start("lerato", "johan", Map.of("occasion", "review")),
            "content-calendar-alignment",
            new Start("naledi", "sipho", Map.of("year", 2039, "quarter", "Q3", "note", "As every year")));

    record Start(String person, String colleague, Map<String, Object> entries) {}

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void every_start_that_keeps_a_name_is_here() {
        assertThat(initiators().keySet()).isEqualTo(STARTS.keySet());
    }

    static Stream<Arguments> names() {
        return STARTS.entrySet().stream()
                .flatMap(start -> Stream.of(
                                start.getValue().colleague(),
                                "no such person",
                                12345678901234L,
                                "x".repeat(4_000),
                                "",
                                null)
                        .map(name -> Arguments.of(start.getKey(), name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nobody_starts_in_another_name(String process, Object name) {
        Start start = STARTS.get(process);
        Map<String, Object> variables = values(start.entries());
        variables.put(initiators().get(process), Collections.singletonMap("value", name));
        HttpPerson program = HttpPerson.program(port, start.person(), HttpPerson.TRIAL_PASSWORD);
        HttpPerson browser = HttpPerson.signedIn(port, start.person());
        Map<String, String> before = new Content(jdbc).now();

        for (String way : List.of("submit-form", "start")) {
            String path = "/process-definition/key/" + process + "/" + way;
            for (Answer answer : List.of(
                    program.post("/engine-rest" + path, Map.of("variables", variables)),
                    browser.post(ENGINE + path, Map.of("variables", variables)))) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body())
                        .contains("This form does not ask for “" + initiators().get(process) + "”");
            }
        }

        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }

    private static Map<String, Object> values(Map<String, Object> entries) {
        Map<String, Object> variables = new HashMap<>();
        entries.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return variables;
    }

    /** The variable that keeps who starts, by process. */
    private Map<String, String> initiators() {
        Map<String, String> found = new HashMap<>();
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process -> !process.getKey().contains("test"))
                .forEach(process -> engine
                        .getRepositoryService()
                        .getBpmnModelInstance(process.getId())
                        .getModelElementsByType(StartEvent.class)
                        .stream()
                        .filter(event -> event.getCamundaInitiator() != null)
                        .forEach(event -> found.put(process.getKey(), event.getCamundaInitiator())));
        return found;
    }
}
