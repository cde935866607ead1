package com.saypro.collaboration.engine.audit;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of entry, through the doors people and programs use. */
@IntegrationTest
class AuditSourcesTest {

    private static final String PASSWORD = "long slow river trains";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identityService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TestClock clock;

    AuditTrail trail;

    @BeforeEach
    void begin() {
        trail = new AuditTrail(jdbc);
    }

    @AfterEach
    void remove() {
        clock.reset();
        identityService.deleteUser("auditee");
        identityService.deleteGroup("audited-group");
        repositoryService
                .createDeploymentQuery()
                .deploymentName("test")
                .list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void sign_in_and_sign_out_on_our_pages_and_in_the_webapps() {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        thandi.form("/my-tasks", "/signout", Map.of());
        HttpPerson again = HttpPerson.signedIn(port, "thandi");
        again.post("/camunda/api/admin/auth/user/default/logout", null);

        assertThat(trail.entries("true"))
                .containsExactly(
                        "signed-in|thandi|thandi|Sign-in page",
                        "signed-out|thandi|thandi|",
                        "signed-in|thandi|thandi|Sign-in page",
                        "signed-out|thandi|thandi|");
        assertThat(trail.addresses()).containsExactly("127.0.0.1");
    }

    @Test
    void the_address_is_the_one_the_proxy_tells() {
        HttpPerson.stranger(port, Map.of("X-Forwarded-For", "203.0.113.7")).signIn("thandi", TRIAL_PASSWORD);

        assertThat(trail.addresses()).containsExactly("203.0.113.7");
    }

    @Test
    void a_failed_sign_in_has_the_name_only_of_somebody_who_exists() {
        visitor();
        from("203.0.113.8").signIn("auditee", "wrong-password-of-mine");
        from("203.0.113.8").signIn(PASSWORD, "auditee");
        HttpPerson.stranger(
                        port,
                        Map.of(
                                "X-Forwarded-For",
                                "203.0.113.9",
                                "Authorization",
                                HttpPerson.basic("auditee", "wrong-password-of-mine")))
                .get("/engine-rest/task/count");

        assertThat(trail.entries("address like '203.0.113.%'"))
                .hasSize(3)
                .allMatch(entry -> entry.startsWith("sign-in-failed|auditee|auditee|Wrong password")
                        || entry.startsWith("sign-in-failed|||Nobody of that name"));
        assertThat(trail.entries("true")).noneMatch(entry -> entry.contains("river") || entry.contains("-of-mine"));
    }

    @Test
    void guessing_does_not_fill_the_log() {
        for (int i = 0; i < 40; i++) {
            from("203.0.113.10").signIn("nobody-" + i, "guess");
        }

        // The test's clock may turn a minute in between.
        assertThat(trail.entries("address = '203.0.113.10'").size()).isBetween(1, 10);
    }

    @Test
    void noise_from_everywhere_does_not_hide_who_is_guessed_at() {
        // An hour of its own, so that what it uses up is not missing elsewhere.
        clock.set(Instant.now().plus(Duration.ofHours(1)));
        visitor();
        for (int i = 0; i < 70; i++) {
            from("198.18.0." + i).signIn("nobody-" + i, "guess");
        }

        from("203.0.113.11").signIn("auditee", "guess");

        assertThat(trail.entries("address = '203.0.113.11'"))
                .containsExactly("sign-in-failed|auditee|auditee|Wrong password");
    }

    @Test
    void whoever_tries_every_door_does_not_fill_the_log_either() {
        // What others of the house were denied in this minute is none of it.
        clock.set(Instant.now().plus(Duration.ofHours(2)));
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        trail = new AuditTrail(jdbc);
        for (int i = 0; i < 60; i++) {
            thandi.page("/audit");
        }

        assertThat(trail.entries()).hasSize(DeniedRequests.OF_A_PERSON);
    }

    @Test
    void a_program_signs_in_once_not_with_every_request() {
        visitor();
        HttpPerson program = HttpPerson.program(port, "auditee", PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertThat(program.get("/engine-rest/task/count").status()).isEqualTo(200);
        }

        assertThat(trail.entries("true")).containsExactly("signed-in|auditee|auditee|HTTP Basic");
    }

    @Test
    void what_is_denied_at_each_door() {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        HttpPerson program = HttpPerson.program(port, "thandi", TRIAL_PASSWORD);
        afterWhatWasDeniedBefore(thandi, 3);
        trail = new AuditTrail(jdbc);

        thandi.page("/audit?person=thandi");
        thandi.post(ENGINE + "/group/create", Map.of("id", "audited-group", "name", "Audited", "type", "WORKFLOW"));
        program.post("/engine-rest/group/create", Map.of("id", "audited-group", "name", "Audited", "type", "WORKFLOW"));
        program.post("/engine-rest/identity/verify", Map.of("username", "admin", "password", "x"));
        thandi.post("/signout-of-somebody-else", Map.of());

        assertThat(trail.entries())
                .containsExactly(
                        "denied|thandi|GET /audit|",
                        "denied|thandi|POST " + ENGINE + "/group/create|",
                        "denied|thandi|POST /engine-rest/group/create|",
                        "denied|thandi|POST /engine-rest/identity/verify|",
                        "denied|thandi|POST /signout-of-somebody-else|");
        assertThat(identityService.createGroupQuery().groupId("audited-group").count())
                .isZero();
    }

    @Test
    void what_did_not_happen_is_not_said_to_have_happened() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        afterWhatWasDeniedBefore(admin, 6);
        trail = new AuditTrail(jdbc);

        var answer = admin.post(
                ENGINE + "/user/create",
                Map.of(
                        "profile",
                        Map.of("id", "thandi", "firstName", "T", "lastName", "T", "email", ""),
                        "credentials",
                        Map.of("password", PASSWORD)));
        admin.put(ENGINE + "/group/marketing/members/admin", null);

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(trail.entries()).containsExactly("denied|admin|PUT " + ENGINE + "/group/marketing/members/admin|");
    }

    /** What other tests were denied in their minute is counted with the next that is written down. */
    private void afterWhatWasDeniedBefore(HttpPerson person, int hours) {
        clock.set(Instant.now().plus(Duration.ofHours(hours)));
        person.post("/signout-of-somebody-else", Map.of());
    }

    @Test
    void people_change_their_own_password() {
        visitor();
        HttpPerson auditee = HttpPerson.signedIn(port, "auditee", PASSWORD);
        trail = new AuditTrail(jdbc);

        change(auditee, "not the present one at all");
        change(auditee, PASSWORD);

        assertThat(trail.entries())
                .satisfiesExactly(
                        failed -> assertThat(failed).startsWith("sign-in-failed|auditee|auditee|Wrong password"),
                        changed -> assertThat(changed).isEqualTo("password-changed|auditee|auditee|Own"));
    }

    private void visitor() {
        var user = identityService.newUser("auditee");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        trail = new AuditTrail(jdbc);
    }

    private HttpPerson from(String address) {
        return HttpPerson.stranger(port, Map.of("X-Forwarded-For", address));
    }

    private static void change(HttpPerson person, String old) {
        String fresh = "another slow river train";
        person.form("/my-password", "/my-password", Map.of("old", old, "fresh", fresh, "again", fresh));
    }
}
