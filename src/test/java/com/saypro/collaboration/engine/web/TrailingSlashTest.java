package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's interfaces take an address with and without a slash at its end for the same one; so do the doors. */
@IntegrationTest
class TrailingSlashTest {

    private static final Map<String, String> SOMEBODYS = Map.of("username", "admin", "password", TRIAL_PASSWORD);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/identity/verify",
                "/engine-rest/identity/verify/",
                "/engine-rest/engine/default/identity/verify",
                "/engine-rest/engine/default/identity/verify/"
            })
    void no_program_tries_out_the_passwords_of_others(String address) {
        for (String who : List.of("thandi", "admin")) {
            var answer = HttpPerson.program(port, who, TRIAL_PASSWORD).post(address, SOMEBODYS);

            assertThat(answer.status()).as(who).isEqualTo(403);
            assertThat(answer.body()).as(who).doesNotContain("authenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGINE + "/identity/verify",
                ENGINE + "/identity/verify/",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/auth/user/default/login/tasklist/"
            })
    void no_webapp_does_either_nor_signs_anybody_in(String address) {
        for (String who : List.of("thandi", "admin")) {
            var answer = HttpPerson.signedIn(port, who).post(address, SOMEBODYS);

            assertThat(answer.status()).as(who).isEqualTo(403);
            assertThat(answer.body()).as(who).doesNotContain("authenticated");
        }
    }

    @Test
    void signing_out_with_a_slash_at_the_end_ends_the_session() {
        var person = HttpPerson.signedIn(port, "thandi");

        assertThat(person.post("/camunda/api/admin/auth/user/default/logout/", null)
                        .status())
                .isEqualTo(204);

        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
    }

    @Test
    void the_webapps_calls_that_end_with_a_slash_are_answered() {
        assertThat(HttpPerson.signedIn(port, "thandi")
                        .get("/camunda/api/engine/engine/")
                        .json()
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("default");
    }
}
