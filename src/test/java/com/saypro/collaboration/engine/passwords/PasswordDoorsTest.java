package com.saypro.collaboration.engine.passwords;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator gives passwords to others, in Admin and over REST. */
@IntegrationTest
class PasswordDoorsTest {

    private static final String OLD = "six warm slow trains";

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @BeforeEach
    void somebody() {
        var user = identity.newUser("guessable");
        user.setFirstName("Gugulethu");
        user.setPassword(OLD);
        identity.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identity.deleteUser("guessable");
        identity.deleteUser("guessable.too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "123456789012", TRIAL_PASSWORD, "gugulethu sings loud", ""})
    void one_that_is_not_good_enough_is_refused_with_the_rules_at_each(String password) {
        var credentials = Map.of("password", password, "authenticatedUserPassword", TRIAL_PASSWORD);
        var profile = Map.of("id", "guessable.too", "firstName", "Gugulethu", "lastName", "Guess", "email", "");
        var newcomer = Map.of("profile", profile, "credentials", Map.of("password", password));
        var admin = HttpPerson.signedIn(port, "admin");
        var program = HttpPerson.program(port, "admin", TRIAL_PASSWORD);

        assertRefused(admin.put(ENGINE + "/user/guessable/credentials", credentials));
        assertRefused(program.put("/engine-rest/user/guessable/credentials", credentials));
        assertRefused(admin.post(ENGINE + "/user/create", newcomer));
        assertRefused(program.post("/engine-rest/user/create", newcomer));

        assertThat(identity.checkPassword("guessable", OLD)).isTrue();
        assertThat(identity.createUserQuery().userId("guessable.too").count()).isZero();
    }

    @Test
    void admin_can_ask_before() {
        var answer = HttpPerson.signedIn(port, "admin")
                .post(ENGINE + "/identity/password-policy", Map.of("password", "password1234"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("valid").asBoolean(true)).isFalse();
        assertThat(answer.body()).contains("does not contain the name");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("A password has 12 to 200 characters");
    }
}
