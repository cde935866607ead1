package com.saypro.collaboration.engine.rights;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody appears under a colleague's name by themselves. */
@IntegrationTest
class NamesakesTest {

    private static final String ME = "nosipho.namesake";

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @BeforeEach
    void comes() {
        var user = identity.newUser(ME);
        user.setFirstName("Nosipho");
        user.setLastName("Namesake");
        user.setPassword(TRIAL_PASSWORD);
        identity.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identity.deleteUser(ME);
    }

    @ParameterizedTest
    @CsvSource({
        "Pieter, van Wyk",
        "PIETER, VAN WYK",
        "Pieter van, Wyk",
        "'Pieter  van Wyk ', ''",
        "'', Pieter van Wyk",
        "Pietervan, Wyk",
        "Ｐieter, van\u00a0Wyk"
    })
    void nobody_renames_themselves_to_a_colleague(String first, String last) {
        Answer answer = myself(first, last);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("an administrator can enter it");
        assertThat(identity.createUserQuery().userId(ME).singleResult().getFirstName())
                .isEqualTo("Nosipho");
    }

    @ParameterizedTest
    @CsvSource({"Pieter\u200b, van Wyk", "Pieter, van\u00adWyk", "\u202eretieP, van Wyk", "Pieter\u3164, van Wyk"})
    void what_nobody_sees_makes_no_other_name(String first, String last) {
        Answer answer = myself(first, last);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("that can be seen");
    }

    @Test
    void an_administrator_enters_a_namesake_who_keeps_the_name() {
        var admin = HttpPerson.signedIn(port, "admin");
        assertThat(admin.put(ENGINE + "/user/" + ME + "/profile", profile("Pieter", "van Wyk"))
                        .status())
                .isEqualTo(204);

        assertThat(myself("Pieter", "van Wyk").status()).isEqualTo(204);
        assertThat(myself("Nosipho", "van Wyk").status()).isEqualTo(204);
    }

    private Answer myself(String first, String last) {
        return HttpPerson.program(port, ME, TRIAL_PASSWORD)
                .put("/engine-rest/user/" + ME + "/profile", profile(first, last));
    }

    private static Map<String, String> profile(String first, String last) {
        return Map.of("id", ME, "firstName", first, "lastName", last, "email", "");
    }
}
