package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.Group;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The trial has one administrator. */
@IntegrationTest
class LastAdministratorTest {

    private static final List<String> OTHERS = List.of("second.admin", "third.admin");

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    @AfterEach
    void as_before() {
        OTHERS.forEach(identity::deleteUser);
        List.of(Group.ADMINISTRATOR, Group.ENGINE_ADMINISTRATOR).forEach(group -> {
            if (!members(group).contains("admin")) {
                identity.createMembership("admin", group);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user/admin",
                "/group/administrator/members/admin",
                "/group/administrator",
                "/group/camunda-admin/members/admin",
                "/group/camunda-admin"
            })
    void is_not_taken_away_at_any_door(String what) {
        assertRefused(HttpPerson.signedIn(port, "admin").delete(ENGINE + what));
        assertRefused(HttpPerson.program(port, "admin", TRIAL_PASSWORD).delete("/engine-rest" + what));

        assertThat(administrators()).containsExactly("admin");
        assertThat(members(Group.ENGINE_ADMINISTRATOR)).containsExactly("admin");
        assertThat(identity.createUserQuery().userId("admin").count()).isOne();
    }

    @Test
    void the_last_of_the_engines_own_group_stays_though_there_is_another_administrator() {
        appoint("second.admin");

        assertRefused(HttpPerson.program(port, "second.admin", TRIAL_PASSWORD).delete("/engine-rest/user/admin"));

        assertThat(members(Group.ENGINE_ADMINISTRATOR)).containsExactly("admin");
    }

    @Test
    void one_of_two_may_go() {
        appoint("second.admin");
        var second = HttpPerson.program(port, "second.admin", TRIAL_PASSWORD);

        assertThat(second.delete("/engine-rest/group/administrator/members/second.admin")
                        .status())
                .isEqualTo(204);

        assertThat(administrators()).containsExactly("admin");
    }

    @RepeatedTest(3)
    void two_who_take_each_other_away_leave_one() throws Exception {
        OTHERS.forEach(this::appoint);
        identity.deleteMembership("admin", Group.ADMINISTRATOR);
        var all = Executors.newFixedThreadPool(2);
        try {
            all.invokeAll(List.<Callable<Answer>>of(
                    () -> deletes("second.admin", "third.admin"), () -> deletes("third.admin", "second.admin")));
        } finally {
            all.shutdown();
        }

        assertThat(administrators()).hasSize(1);
    }

    @Test
    void who_may_not_delete_people_is_told_that_and_no_more() {
        assertThat(HttpPerson.signedIn(port, "thandi")
                        .delete(ENGINE + "/user/admin")
                        .status())
                .isEqualTo(403);
    }

    private Answer deletes(String who, String whom) {
        return HttpPerson.program(port, who, TRIAL_PASSWORD).delete("/engine-rest/user/" + whom);
    }

    private void appoint(String id) {
        var user = identity.newUser(id);
        user.setPassword(TRIAL_PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, Group.ADMINISTRATOR);
    }

    private List<String> administrators() {
        return members(Group.ADMINISTRATOR);
    }

    private List<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).containsPattern("last administrator|is needed");
    }
}
