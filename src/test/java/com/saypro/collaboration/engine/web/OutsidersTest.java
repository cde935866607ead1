package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * External counsel and content creators, whom no task asks for anything, get an answer with something in it from these operations
 * of the engine and from no other: what is everybody's, and what is their own.
 */
@IntegrationTest
class OutsidersTest {

    /** The engine's name and version, rules for passwords, task lists and links; of people and groups oneself and one's own. */
    private static final Set<String> EVERYBODYS = Set.of(
            "GET /engine",
            "GET /version",
            "GET /identity/password-policy",
            "GET /filter",
            "GET /filter/count",
            "GET /group",
            "GET /group/count",
            "POST /group",
            "POST /group/count",
            "GET /user",
            "GET /user/count",
            // An envelope with no task in it.
            "GET /task",
            // What may be called next.
            "OPTIONS /authorization",
            "OPTIONS /authorization/{id}",
            "OPTIONS /filter",
            "OPTIONS /filter/{id}",
            "OPTIONS /group",
            "OPTIONS /group/{id}",
            "OPTIONS /group/{id}/members",
            "OPTIONS /tenant",
            "OPTIONS /tenant/{id}",
            "OPTIONS /tenant/{id}/group-members",
            "OPTIONS /tenant/{id}/user-members",
            "OPTIONS /user",
            "OPTIONS /user/{id}");

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        identity.deleteUser("outsiders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-external", "content-creator", "pr"})
    void who_is_asked_for_nothing_gets_nothing(String group) {
        var person = identity.newUser("outsiders");
        person.setPassword(HttpPerson.TRIAL_PASSWORD);
        identity.saveUser(person);
        identity.createMembership("outsiders", group);
        HttpPerson program = HttpPerson.program(port, "outsiders", HttpPerson.TRIAL_PASSWORD);

        Set<String> answered = new TreeSet<>();
        for (var operation : Description.operations()) {
            String address = "/engine-rest" + operation.address("no-such-id");
            List<Answer> answers = operation.method().equals("GET")
                    ? List.of(program.get(address))
                    : List.of(
                            program.ask(operation.method(), address),
                            program.send(operation.method(), address, "application/json", "{}"));
            answers.stream().filter(OutsidersTest::saysSomething).forEach(answer -> answered.add(operation.toString()));
        }
        assertThat(answered).isEqualTo(EVERYBODYS);
        assertThat(program.get("/engine-rest/task").json().path("count").asInt())
                .isZero();
        assertThat(program.get("/engine-rest/user").json())
                .allSatisfy(one -> assertThat(one.path("id").asText()).isEqualTo("outsiders"));
        assertThat(program.get("/engine-rest/group").json())
                .allSatisfy(one -> assertThat(one.path("id").asText()).isEqualTo(group));
    }

    private static boolean saysSomething(Answer answer) {
        return answer.status() < 300
                && !List.of("", "[]", "{}", "{\"count\":0}").contains(answer.body());
    }
}
