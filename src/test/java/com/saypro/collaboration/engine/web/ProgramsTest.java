package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs at the REST API: signed in on every request, with the rights of the person they sign in as. */
@IntegrationTest
class ProgramsTest {

    private static final String REST = "/engine-rest";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private Goals goals;
    private Task task;

    @BeforeEach
    void a_task_of_thandi() {
        goals = new Goals(engine);
        task = goals.taskStartedBy("thandi", "GOAL-REST");
    }

    @AfterEach
    void remove() {
        goals.close();
    }

    @Test
    void a_program_sees_and_does_what_its_person_may() {
        var thandi = program("thandi");

        assertThat(thandi.get(REST + "/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(thandi.get(REST + "/engine/default/task/" + task.getId()).status())
                .isEqualTo(200);
        assertThat(program("zanele").get(REST + "/task/" + task.getId()).status())
                .isIn(403, 404);
        assertThat(program("zanele")
                        .get(REST + "/task/count?taskId=" + task.getId())
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(thandi.post(REST + "/task/" + task.getId() + "/claim", Map.of("userId", "thandi"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_refusal_is_the_sentence_alone_with_its_status() {
        var answer = program("thandi").post(REST + "/deployment/create", "");
        assertThat(answer.status()).isEqualTo(415);

        var wrong = program("zanele").post(REST + "/task/" + task.getId() + "/claim", Map.of("userId", "zanele"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().path("type").asText()).isEqualTo("NotAllowed");
        assertThat(wrong.json().path("message").asText())
                .isEqualTo("You do not have the right to do this. Ask the administrator if you need it.");

        var gone = program("thandi").post(REST + "/task/no-such-task/complete", Map.of());
        assertThat(gone.status()).isEqualTo(400);
        assertThat(gone.json().path("message").asText())
                .isEqualTo("This task is no longer open: it was completed or withdrawn.");

        var unreadable = program("thandi").post(REST + "/task/" + task.getId() + "/complete", "{\"variables\": 7");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.body()).contains("could not be read").doesNotContain("Exception");
    }

    @Test
    void an_operation_without_a_body_is_taken_without_one() {
        assertThat(program("admin")
                        .post(REST + "/task/no-such-task/complete", "")
                        .status())
                .isEqualTo(400);
        assertThat(program("admin")
                        .post(REST + "/task/no-such-task/unclaim", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void there_is_no_session_and_no_cookie() {
        var thandi = program("thandi");

        var answer = thandi.get(REST + "/task/" + task.getId());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-");
        assertThat(HttpPerson.stranger(port).get(REST + "/engine").header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_session_of_the_pages_does_not_open_it() {
        var thandi = HttpPerson.signedIn(port, "thandi");

        assertThat(thandi.get(REST + "/engine").status()).isEqualTo(401);
        assertThat(thandi.post(REST + "/task/" + task.getId() + "/unclaim", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_program_without_or_with_a_wrong_password_is_told_how_to_sign_in() {
        var unknown = HttpPerson.stranger(port).get(REST + "/engine");
        var wrong = HttpPerson.program(port, "kagiso", "wrong").get(REST + "/engine");
        var nobody = HttpPerson.program(port, "nobody-of-this-name", "wrong").get(REST + "/engine");

        for (var answer : List.of(unknown, wrong, nobody)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void an_address_written_in_another_way_is_the_same_door() {
        for (String path : List.of("/engine-rest", "/engine-rest/", "/engine-rest/%65ngine")) {
            assertThat(HttpPerson.stranger(port).get(path).status()).as(path).isEqualTo(401);
        }
        for (String path : List.of(
                "/%65ngine-rest/engine",
                "/engine%2Drest/task",
                "/camunda/%61pi/engine/engine/default/task",
                "/x/../engine-rest/engine",
                "/engine-rest;x=1/engine")) {
            assertThat(HttpPerson.stranger(port).get(path).status()).as(path).isIn(400, 401);
        }
    }

    @Test
    void a_page_of_another_site_cannot_use_a_password_the_browser_remembers() {
        var headers =
                Map.of("Authorization", HttpPerson.basic("thandi", TRIAL_PASSWORD), "Sec-Fetch-Site", "cross-site");

        assertThat(HttpPerson.stranger(port, headers).get(REST + "/engine").status())
                .isEqualTo(403);
    }

    @Test
    void nobody_can_try_out_other_peoples_passwords() {
        var entry = Map.of("username", "thandi", "password", TRIAL_PASSWORD);

        assertThat(program("admin").post(REST + "/identity/verify", entry).status())
                .isEqualTo(403);
        assertThat(program("admin")
                        .post(REST + "/engine/default/identity/verify", entry)
                        .status())
                .isEqualTo(403);
        assertThat(HttpPerson.signedIn(port, "admin")
                        .post(HttpPerson.ENGINE + "/identity/verify", entry)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_program_that_waits_for_work_gets_an_answer() {
        var order = Map.of(
                "workerId",
                "robot",
                "maxTasks",
                1,
                "topics",
                List.of(Map.of("topicName", "none", "lockDuration", 1000)));
        var admin = program("admin");

        assertThat(admin.post(REST + "/external-task/fetchAndLock", order).body())
                .isEqualTo("[]");
        var tooLong =
                Map.of("workerId", "robot", "maxTasks", 1, "asyncResponseTimeout", 86_400_000, "topics", List.of());
        var answer = admin.post(REST + "/external-task/fetchAndLock", tooLong);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).isNotEmpty();
    }

    private HttpPerson program(String id) {
        return HttpPerson.program(port, id, TRIAL_PASSWORD);
    }
}
