package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody new can be called at sign-in. */
@IntegrationTest
class SignInNamesTest {

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "...",
                ".thabo",
                "thabo.",
                "-thabo",
                "_thabo",
                "@",
                "thabo nkosi",
                "thabo/nkosi",
                "nkos\u00ed",
                "thabo@saypro"
            })
    void is_no_step_in_an_address_and_begins_readably(String name) {
        assertRefused(create(name), "letter or digit");
    }

    @Test
    void has_an_end() {
        assertRefused(create("n".repeat(65)), "at most 64");
        assertCreated("n".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "Thabo.Nkosi-2_b", "7", "thabo..nkosi", "thabo-"})
    void may_be(String name) {
        assertCreated(name);
    }

    @Test
    void is_nobody_elses_whatever_the_capitals() {
        assertRefused(create("Thandi"), "thandi already, and capitals");
        assertRefused(create("thandi"), "thandi already, and capitals");
        assertThat(identity.createUserQuery().userId("Thandi").count()).isZero();
    }

    @RepeatedTest(3)
    void one_of_two_at_the_same_moment_gets_it() throws Exception {
        var all = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    all.invokeAll(List.<Callable<Answer>>of(() -> create("both.names"), () -> create("Both.Names")));
            assertThat(List.of(
                            answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(204, 400);
        } finally {
            all.shutdown();
            identity.deleteUser("both.names");
            identity.deleteUser("Both.Names");
        }
    }

    private void assertCreated(String name) {
        try {
            Answer answer = create(name);
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            assertThat(HttpPerson.signedIn(port, "admin")
                            .get(ENGINE + "/user/" + name + "/profile")
                            .status())
                    .isEqualTo(200);
        } finally {
            identity.deleteUser(name);
        }
    }

    private Answer create(String name) {
        return HttpPerson.program(port, "admin", TRIAL_PASSWORD)
                .post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", name, "firstName", "New", "lastName", "Comer", "email", ""),
                                "credentials",
                                Map.of("password", "six warm slow trains")));
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).containsPattern(sentence);
    }
}
