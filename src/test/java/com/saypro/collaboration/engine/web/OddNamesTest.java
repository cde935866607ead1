package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names that nobody can have are names that nobody has. */
@IntegrationTest
class OddNamesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"thandi\0", "a\0b", "\0", "a\u0001b", "a\nb", "a\u007fb", "\ud800"})
    void a_sign_in_with_one_fails_as_any_other(String name) {
        assertThat(HttpPerson.stranger(port).signIn(name, "wrong").location()).isEqualTo("/signin?wrong");
        assertThat(HttpPerson.program(port, name, "wrong")
                        .get("/engine-rest/engine")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000})
    void a_name_without_end_fails_too(int length) {
        String name = "n".repeat(length);

        assertThat(HttpPerson.stranger(port).signIn(name, "wrong").location()).isEqualTo("/signin?wrong");
        assertThat(HttpPerson.program(port, name, "wrong")
                        .get("/engine-rest/engine")
                        .status())
                .isEqualTo(401);
    }
}
