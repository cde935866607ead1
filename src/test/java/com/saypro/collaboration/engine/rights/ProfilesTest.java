package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be said of people, whoever says it. */
@IntegrationTest
class ProfilesTest {

    private static final String ADDRESS = "nomsa@saypro.example";

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @BeforeEach
    void nomsa() {
        var user = identity.newUser("nomsa.profile");
        user.setFirstName("Nomsa");
        user.setLastName("Profile");
        user.setEmail(ADDRESS);
        user.setPassword(TRIAL_PASSWORD);
        identity.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identity.deleteUser("nomsa.profile");
        identity.deleteUser("newcomer.profile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address\r\nBcc: x",
                "nomsa@saypro.example\nBcc: x@evil.example",
                "a@b.example, x@evil.example",
                "a@b.example;x@evil.example",
                "Nomsa <nomsa@saypro.example>",
                "list: a@b.example;",
                "nomsa",
                "nomsa@",
                " nomsa@saypro.example"
            })
    void a_mail_address_is_one_address(String address) {
        assertRefused(admin().put(ENGINE + "/user/nomsa.profile/profile", profile("Nomsa", address)), "one address");
        assertRefused(
                HttpPerson.program(port, "admin", TRIAL_PASSWORD)
                        .post(
                                "/engine-rest/user/create",
                                Map.of(
                                        "profile",
                                        Map.of("id", "newcomer.profile", "firstName", "N", "email", address),
                                        "credentials",
                                        Map.of("password", "six warm slow trains"))),
                "one address");

        assertThat(now().getEmail()).isEqualTo(ADDRESS);
        assertThat(identity.createUserQuery().userId("newcomer.profile").count())
                .isZero();
    }

    @Test
    void a_name_is_one_line_that_fits() {
        for (String name : List.of("Nom\r\nsa", "Nom\u0007sa", "Nom\u2028sa", "n".repeat(101))) {
            assertRefused(admin().put(ENGINE + "/user/nomsa.profile/profile", profile(name, ADDRESS)), "one line");
        }
        assertThat(now().getFirstName()).isEqualTo("Nomsa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"firstName\":\"Nomsa\"}                                           | last name is missing",
                "{\"id\":null,\"lastName\":\"Profile\"}                              | first name is missing",
                "{\"firstName\":\"Nomsa\",\"lastName\":\"Profile\"}                  | mail address is missing",
                "{\"firstName\":\"Nomsa\",\"lastName\":\"Profile\",\"email\":null}   | mail address is missing",
                "{\"firstName\":\" \",\"lastName\":\"\",\"email\":\"n@saypro.example\"} | needs a name",
            })
    void nothing_is_lost_by_being_left_out(String body, String sentence) {
        String path = "/user/nomsa.profile/profile";
        var program = HttpPerson.program(port, "nomsa.profile", TRIAL_PASSWORD);

        assertRefused(admin().send("PUT", ENGINE + path, "application/json", body), sentence);
        assertRefused(program.send("PUT", "/engine-rest" + path, "application/json", body), sentence);

        assertThat(List.of(now().getFirstName(), now().getLastName(), now().getEmail()))
                .containsExactly("Nomsa", "Profile", ADDRESS);
    }

    @Test
    void nobody_arrives_without_a_name() {
        var newcomer = Map.of(
                "profile", Map.of("id", "newcomer.profile"), "credentials", Map.of("password", "six warm slow trains"));

        assertRefused(admin().post(ENGINE + "/user/create", newcomer), "needs a name");

        assertThat(identity.createUserQuery().userId("newcomer.profile").count())
                .isZero();
    }

    @Test
    void administrators_change_addresses_and_take_them_away() {
        assertThat(admin().put(ENGINE + "/user/nomsa.profile/profile", profile("Nomsa", "n.profile@saypro.example"))
                        .status())
                .isEqualTo(204);
        assertThat(now().getEmail()).isEqualTo("n.profile@saypro.example");
        assertThat(admin().put(ENGINE + "/user/nomsa.profile/profile", profile("Nomsa", ""))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void people_change_their_own_name_but_not_where_their_mails_go() {
        var nomsa = HttpPerson.program(port, "nomsa.profile", TRIAL_PASSWORD);
        String own = "/engine-rest/user/nomsa.profile/profile";

        assertThat(nomsa.put(own, profile("Nomsa Maria", ADDRESS)).status()).isEqualTo(204);
        Answer answer = nomsa.put(own, profile("Nomsa", "nomsa@evil.example"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).contains("Administrators change mail addresses");
        assertThat(now().getEmail()).isEqualTo(ADDRESS);
        assertThat(now().getFirstName()).isEqualTo("Nomsa Maria");
    }

    private HttpPerson admin() {
        return HttpPerson.signedIn(port, "admin");
    }

    private User now() {
        return identity.createUserQuery().userId("nomsa.profile").singleResult();
    }

    private static Map<String, String> profile(String name, String address) {
        return Map.of("id", "nomsa.profile", "firstName", name, "lastName", "Profile", "email", address);
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains(sentence);
    }
}
