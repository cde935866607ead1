package com.saypro.collaboration.engine.values;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.foundation.Refused;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom a change is about is what the address says, at either interface. */
@IntegrationTest
class AddressedTest {

    private static final String ONE = "one.addressed";
    private static final String OTHER = "other.addressed";
    private static final String GROUP = "addressed";

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @BeforeEach
    void people_and_groups() {
        come(ONE, TRIAL_PASSWORD);
        come(OTHER, "six warm slow trains");
        var group = identity.newGroup(GROUP);
        group.setName("Addressed");
        group.setType("ROLE");
        identity.saveGroup(group);
    }

    @AfterEach
    void leave() {
        identity.deleteUser(ONE);
        identity.deleteUser(OTHER);
        identity.deleteGroup(GROUP);
        identity.deleteTenant(GROUP);
    }

    @Test
    void nobodys_account_is_written_onto_anothers() {
        assertThat(doors().map(put -> put.apply("/user/" + ONE + "/profile", profile(OTHER))))
                .allSatisfy(AddressedTest::assertRefused);

        assertThat(now(OTHER).getFirstName()).isEqualTo(OTHER);
        assertThat(identity.checkPassword(OTHER, "six warm slow trains")).isTrue();
    }

    @Test
    void nor_by_our_own_code() {
        User one = now(ONE);
        one.setId(OTHER);

        assertThatThrownBy(() -> identity.saveUser(one)).isInstanceOf(Refused.class);

        assertThat(identity.checkPassword(OTHER, "six warm slow trains")).isTrue();
    }

    @Test
    void no_group_is_renamed_as_another() {
        assertThat(doors().map(put -> put.apply("/group/" + GROUP, Map.of("id", "hr", "name", "X", "type", "ROLE"))))
                .allSatisfy(AddressedTest::assertRefused);

        assertThat(groupName("hr")).isNotEqualTo("X");
    }

    @Test
    void no_tenant_either() {
        identity.saveTenant(identity.newTenant(GROUP));

        assertThat(doors().map(put -> put.apply("/tenant/" + GROUP, Map.of("id", "another", "name", "X"))))
                .allSatisfy(AddressedTest::assertRefused);
    }

    @Test
    void an_id_need_not_be_sent_again() {
        var person = Map.of("firstName", "Ada", "lastName", "Addressed", "email", "");

        assertThat(doors().map(put ->
                        put.apply("/user/" + ONE + "/profile", person).status()))
                .containsOnly(204);
        assertThat(doors().map(put -> put.apply("/group/" + GROUP, Map.of("name", "Renamed", "type", "ROLE"))
                        .status()))
                .containsOnly(204);

        assertThat(now(ONE).getFirstName()).isEqualTo("Ada");
        assertThat(groupName(GROUP)).isEqualTo("Renamed");
    }

    private Stream<BiFunction<String, Map<String, String>, Answer>> doors() {
        return Stream.of(
                (path, body) -> HttpPerson.signedIn(port, "admin").put(ENGINE + path, body),
                (path, body) ->
                        HttpPerson.program(port, "admin", TRIAL_PASSWORD).put("/engine-rest" + path, body));
    }

    private void come(String id, String password) {
        var user = identity.newUser(id);
        user.setFirstName(id);
        user.setPassword(password);
        identity.saveUser(user);
    }

    private User now(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }

    private String groupName(String id) {
        return identity.createGroupQuery().groupId(id).singleResult().getName();
    }

    private static Map<String, String> profile(String id) {
        return Map.of("id", id, "firstName", "Mallory", "lastName", "M", "email", "");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).startsWith("The address names another id");
    }
}
