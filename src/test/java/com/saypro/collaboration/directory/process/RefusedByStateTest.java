package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.database.Content;
import com.saypro.collaboration.directory.process.MatrixPeople.Door;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An owner of the process who is asked by its task as well does what fits nothing the instance can do: that is refused with a
 * sentence, not a failure, and leaves no trace.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedByStateTest {

    private static final String ROBIN = "rights-state";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Stand stand;
    HttpPerson robin;
    HttpPerson program;

    @BeforeAll
    void robin_works_here() {
        var identity = engine.getIdentityService();
        var person = identity.newUser(ROBIN);
        person.setPassword(HttpPerson.TRIAL_PASSWORD);
        identity.saveUser(person);
        List.of("marketing", "process-owner").forEach(group -> identity.createMembership(ROBIN, group));
        robin = HttpPerson.signedIn(port, ROBIN);
        program = HttpPerson.program(port, ROBIN, HttpPerson.TRIAL_PASSWORD);
    }

    @AfterAll
    void robin_leaves() {
        engine.getIdentityService().deleteUser(ROBIN);
    }

    @BeforeEach
    void begin() {
        stand = new Stand(engine, "free-day");
    }

    @AfterEach
    void end() {
        stand.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            deletes a task under way        | DELETE | /task/<task>                         |
            ends it by an unknown error     | POST   | /task/<robins>/bpmnError             | {"errorCode":"nobody-catches-it"}
            ends it by an error of no name  | POST   | /task/<robins>/bpmnError             | {"errorCode":""}
            ends it by an unknown escalation | POST  | /task/<robins>/bpmnEscalation        | {"escalationCode":"nobody-catches-it"}
            ends outside work by an error   | POST   | /external-task/<locked>/bpmnError    | {"workerId":"rights","errorCode":"nobody-catches-it"}
            completes what another works on | POST   | /external-task/<locked>/complete     | {"workerId":"somebody-else"}
            completes what nobody works on  | POST   | /external-task/<external>/complete   | {"workerId":"rights"}
            lets outside work fail wrongly  | POST   | /external-task/<locked>/failure      | {"workerId":"rights","retries":-1,"retryTimeout":-1}
            locks it for less than nothing  | POST   | /external-task/<external>/lock       | {"workerId":"rights","lockDuration":-1}
            sends a message nobody waits for | POST  | /message                             | {"messageName":"nobody-waits","processInstanceId":"<instance>"}
            sends a signal nobody hears     | POST   | /signal                              | {"name":"rights-signal-of-free-day","executionId":"<instance>"}
            retries less than never         | PUT    | /job/<job>/retries                   | {"retries":-1}
            moves a timer to nowhere        | PUT    | /job/<job>/duedate                   | {"duedate":"tomorrow"}
            modifies into nothing           | POST   | /process-instance/<instance>/modification | {"instructions":[{"type":"startBeforeActivity","activityId":"no-such-step"}]}
            modifies in an unknown way      | POST   | /process-instance/<instance>/modification | {"instructions":[{"type":"jump","activityId":"userTask_work"}]}
            cancels nothing                 | POST   | /process-instance/<instance>/modification | {"instructions":[{"type":"cancel","activityInstanceId":"no-such-id"}]}
            migrates to another process     | POST   | /migration/execute                   | {"migrationPlan":{"sourceProcessDefinitionId":"<definition>","targetProcessDefinitionId":"no-such-id","instructions":[]},"processInstanceIds":["<instance>"]}
            migrates without a plan         | POST   | /migration/execute                   | {"migrationPlan":{"sourceProcessDefinitionId":"<definition>","targetProcessDefinitionId":"<definition>","instructions":[]},"processInstanceIds":["<instance>"]}
            names a colleague for nothing   | POST   | /task/<task>/identity-links          | {"userId":"thandi"}
            names a group for nothing       | POST   | /task/<task>/identity-links          | {"groupId":"marketing","type":""}
            names somebody there is not     | POST   | /task/<task>/identity-links          | {"userId":"no-such-person","type":"candidate"}
            names everybody                 | POST   | /task/<task>/identity-links          | {"userId":"*","type":"candidate"}
            names all groups                | POST   | /task/<task>/identity-links          | {"groupId":"*","type":"candidate"}
            makes a colleague its owner     | POST   | /task/<task>/identity-links          | {"userId":"thandi","type":"owner"}
            claims for nobody               | POST   | /task/<task>/claim                   | {"userId":"no-such-person"}
            completes with a broken date    | POST   | /task/<robins>/complete              | {"variables":{"note":{"value":"2026-99-99","type":"Date"}}}
            completes with an object        | POST   | /task/<robins>/complete              | {"variables":{"note":{"value":"rO0AB","type":"Object","valueInfo":{"objectTypeName":"java.lang.Runtime","serializationDataFormat":"application/x-java-serialized-object"}}}}
            corrects with a broken number   | PUT    | /process-instance/<instance>/variables/note | {"value":"many","type":"Integer"}
            corrects with broken XML        | PUT    | /process-instance/<instance>/variables/note | {"value":"<","type":"Xml"}
            corrects with a NUL             | PUT    | /process-instance/<instance>/variables/note | {"value":"a\\u0000b","type":"String"}
            corrects with too much          | PUT    | /process-instance/<instance>/variables/note | {"value":"LONG","type":"String"}
            corrects under a long name      | PUT    | /process-instance/<instance>/variables/LONG | {"value":"x","type":"String"}
            """)
    void what_does_not_fit_is_refused(String what, String method, String path, String body) {
        String address = robins(path);
        String sent = body == null ? "" : robins(body);
        var before = new Content(jdbc).now();

        for (Answer answer : List.of(
                call(robin, Door.WEBAPPS, method, address, sent), call(program, Door.REST, method, address, sent))) {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 409);
            assertThat(answer.json().path("message").asText())
                    .isNotEmpty()
                    .doesNotContainPattern("ENGINE-\\d|org\\.camunda|java\\.");
        }
        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }

    private String robins(String text) {
        String filled = stand.filled(text.replace("<robins>", "<task>"), ROBIN).replace("LONG", "l".repeat(5_000));
        if (text.contains("<robins>")) {
            engine.getTaskService().setAssignee(stand.filled("<task>", ROBIN), ROBIN);
        }
        return filled;
    }

    private static Answer call(HttpPerson person, Door door, String method, String path, String body) {
        return switch (method) {
            case "DELETE" -> person.delete(door.path() + path);
            case "PUT" -> person.put(door.path() + path, body);
            default -> person.post(door.path() + path, body);
        };
    }
}
