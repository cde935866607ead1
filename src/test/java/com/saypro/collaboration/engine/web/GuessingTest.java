package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever guesses passwords, from addresses nobody has signed in from. */
@IntegrationTest
class GuessingTest {

    @Autowired
    TestClock testClock;

    @LocalServerPort
    int port;

    @AfterEach
    void time_runs_again() {
        testClock.reset();
    }

    @Test
    void guessing_is_slowed_and_tells_nobody_whether_an_account_exists() {
        testClock.set(Instant.now());
        List<String> existing = answers("lerato", "203.0.113.1");
        List<String> missing = answers("nobody-who-is-guessed", "203.0.113.2");

        assertThat(existing).isEqualTo(missing).endsWith("/signin?wrong", "/signin?wait");
        assertThat(from("203.0.113.3").signIn("lerato", TRIAL_PASSWORD).location())
                .as("the right password is not looked at either")
                .isEqualTo("/signin?wait");
        var page = from("203.0.113.3").page("/signin?wait");
        assertThat(page.body()).contains("Please wait a minute");

        testClock.advance(Duration.ofMinutes(1));
        assertThat(from("203.0.113.3").signIn("lerato", TRIAL_PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void a_program_that_guesses_is_told_when_to_try_again() {
        testClock.set(Instant.now());
        var program = HttpPerson.stranger(
                port,
                Map.of(
                        "X-Forwarded-For",
                        "203.0.113.4",
                        "Authorization",
                        HttpPerson.basic("nobody-who-is-a-program", "guess")));
        for (int i = 0; i < 5; i++) {
            assertThat(program.get("/engine-rest/engine").status()).isEqualTo(401);
        }

        var answer = program.get("/engine-rest/engine");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).contains("1");
    }

    private List<String> answers(String name, String address) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(from(address).signIn(name, "guess-" + i).location());
        }
        return answers;
    }

    private HttpPerson from(String address) {
        return HttpPerson.stranger(port, Map.of("X-Forwarded-For", address));
    }
}
