package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be said of groups. */
@IntegrationTest
class GroupNamesTest {

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @AfterEach
    void leaves() {
        identity.deleteGroup("named");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "sales | {}                                             | needs a name",
                "sales | {\"id\":null,\"type\":\"DEPARTMENT\"}              | needs a name",
                "sales | {\"name\":\"Sales\"}                             | type is missing",
                "sales | {\"name\":\" \",\"type\":\"DEPARTMENT\"}           | needs a name",
                "sales | {\"name\":\"Sa\\u200bles\",\"type\":\"DEPARTMENT\"} | that can be seen",
                "-     | {\"id\":\"named\"}                               | needs a name",
                "-     | {\"id\":\"named\",\"name\":\"a\\nb\"}              | one line",
            })
    void a_group_keeps_a_name_and_its_type(String group, String body, String sentence) {
        for (Answer answer : new Answer[] {
            send(HttpPerson.signedIn(port, "admin"), ENGINE, group, body),
            send(HttpPerson.program(port, "admin", TRIAL_PASSWORD), "/engine-rest", group, body)
        }) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).contains(sentence);
        }
        assertThat(identity.createGroupQuery().groupId("named").count()).isZero();
        var sales = identity.createGroupQuery().groupId("sales").singleResult();
        assertThat(sales.getName()).isEqualTo("Sales");
        assertThat(sales.getType()).isEqualTo("DEPARTMENT");
    }

    @ParameterizedTest
    @CsvSource({"64, 204", "65, 400"})
    void an_id_has_an_end(int length, int status) {
        String id = "g".repeat(length);
        try {
            assertThat(send(
                                    HttpPerson.program(port, "admin", TRIAL_PASSWORD),
                                    "/engine-rest",
                                    null,
                                    "{\"id\":\"" + id + "\",\"name\":\"Long\"}")
                            .status())
                    .isEqualTo(status);
        } finally {
            identity.deleteGroup(id);
        }
    }

    private static Answer send(HttpPerson admin, String door, String group, String body) {
        return group == null
                ? admin.send("POST", door + "/group/create", "application/json", body)
                : admin.send("PUT", door + "/group/" + group, "application/json", body);
    }
}
