package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an auditor found to be answered as a failure of ours, or answered at all, though it is the asker's mistake. */
@IntegrationTest
class OddRequestsTest {

    @LocalServerPort
    int port;

    HttpPerson zola;
    HttpPerson program;

    @BeforeEach
    void zola_from_outside() {
        zola = HttpPerson.signedIn(port, "zola");
        program = HttpPerson.program(port, "zola", TRIAL_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filter?nameLike=%5C", "/group?nameLike=%5C", "/user?firstNameLike=%5C"})
    void a_search_that_ends_in_a_backslash(String search) {
        for (Answer answer : List.of(program.get("/engine-rest" + search), zola.get(ENGINE + search))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("cannot end with a backslash");
        }
    }

    @Test
    void a_message_whose_key_is_no_json() {
        Map<String, Object> message =
                Map.of("messageName", "none", "correlationKeys", Map.of("key", Map.of("value", "x", "type", "Json")));

        assertThat(program.post("/engine-rest/message", message).status()).isIn(400, 403);
        assertThat(zola.post(ENGINE + "/message", message).status()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/x", "Multipart/form-data;"})
    void an_upload_without_a_boundary(String type) {
        for (String page : List.of("/my-tasks", "/my-password", "/calendar/crisis-stop", "/nowhere")) {
            assertThat(zola.send("POST", page, type, "--\r\n").status())
                    .as(page)
                    .isBetween(400, 499);
        }
        Answer answer = program.send("POST", "/engine-rest/deployment/create", type, "--\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("could not be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "date", "channel", "department", "kind", "state", "item", "theme", "unknown"})
    void a_calendar_filtered_by_what_nobody_types(String name) {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");

        assertThat(thandi.page("/calendar?" + name + "=x%00y").status()).isEqualTo(400);
        assertThat(thandi.page("/calendar.csv?" + name + "=x%00y").status()).isEqualTo(400);
    }

    @Test
    void the_page_for_errors_is_no_page() {
        assertThat(zola.page("/error").status()).isEqualTo(403);
    }

    @Test
    void nobody_is_told_all_operations() {
        for (String list :
                List.of("/application.wadl", "/application.wadl?detail=true", "/application.wadl/xsd0.xsd")) {
            assertThat(program.get("/engine-rest" + list).status()).as(list).isEqualTo(404);
            assertThat(zola.get("/camunda/api/engine" + list).status()).as(list).isEqualTo(404);
        }
    }
}
