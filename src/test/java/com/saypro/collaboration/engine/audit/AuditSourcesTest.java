package com.saypro.collaboration.engine.audit;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
    AuthorizationService authorizationService;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    AuditTrail trail;

    @BeforeEach
    void begin() {
        trail = new AuditTrail(jdbc);
    }

    @AfterEach
    void remove() {
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
    void an_administrator_changes_people_and_groups() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        trail = new AuditTrail(jdbc);
        var profile = Map.of("id", "auditee", "firstName", "Ada", "lastName", "Audit", "email", "");

        admin.post(ENGINE + "/user/create", Map.of("profile", profile, "credentials", Map.of("password", PASSWORD)));
        admin.put(ENGINE + "/user/auditee/profile", profile);
        admin.put(
                ENGINE + "/user/auditee/credentials",
                Map.of("password", PASSWORD + "!", "authenticatedUserPassword", TRIAL_PASSWORD));
        admin.put(ENGINE + "/group/events/members/auditee", null);
        admin.delete(ENGINE + "/group/events/members/auditee");
        admin.post(ENGINE + "/group/create", Map.of("id", "audited-group", "name", "Audited", "type", "WORKFLOW"));
        admin.delete(ENGINE + "/user/auditee");

        assertThat(trail.entries())
                .containsExactly(
                        "person-created|admin|auditee|Create",
                        "person-changed|admin|auditee|Update",
                        "password-changed|admin|auditee|",
                        "person-changed|admin|auditee|Update",
                        "membership|admin|auditee|Create, groupId: events",
                        "membership|admin|auditee|Delete, groupId: events",
                        "group|admin|audited-group|Create",
                        "person-deleted|admin|auditee|Delete");
    }

    @Test
    void what_did_not_happen_is_not_said_to_have_happened() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
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
                        changed -> assertThat(changed).isEqualTo("password-changed|auditee|auditee|Own"),
                        person -> assertThat(person).isEqualTo("person-changed|auditee|auditee|Update"));
    }

    @Test
    void rights() throws Exception {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        trail = new AuditTrail(jdbc);
        admin.post(
                ENGINE + "/authorization/create",
                Map.of("type", 1, "permissions", new String[] {"READ"}, "groupId", "events", "resourceType", 5));
        assertThat(trail.entries()).containsExactly("denied|admin|POST " + ENGINE + "/authorization/create|");

        Authorization right = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId("audited-group");
        right.setResource(Resources.FILTER);
        right.setResourceId("none");
        right.addPermission(Permissions.READ);
        withoutRightsAs("admin", () -> authorizationService.saveAuthorization(right));
        withoutRightsAs("admin", () -> {
            authorizationService.deleteAuthorization(right.getId());
            return null;
        });

        assertThat(trail.entries("kind = 'right'"))
                .hasSize(2)
                .allMatch(entry -> entry.startsWith("right|admin|Filter|")
                        && entry.contains("groupId: audited-group")
                        && entry.contains("permissions: READ"))
                .anyMatch(entry -> entry.contains("|Create, "))
                .anyMatch(entry -> entry.contains("|Delete, "));
    }

    @Test
    void task_lists() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        trail = new AuditTrail(jdbc);

        String id = admin.post(
                        ENGINE + "/filter/create",
                        Map.of("resourceType", "Task", "name", "Audited", "query", Map.of(), "properties", Map.of()))
                .json()
                .path("id")
                .asText();
        admin.delete(ENGINE + "/filter/" + id);

        assertThat(trail.entries()).containsExactly("filter|admin|" + id + "|Create", "filter|admin|" + id + "|Delete");
    }

    @Test
    void deployments() {
        HttpPerson hendrik = HttpPerson.signedIn(port, "hendrik");
        trail = new AuditTrail(jdbc);

        String id = hendrik.deploy("audited.dmn", """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                            id="audited-definitions" name="Audited" namespace="test">
                          <decision id="audited" name="Audited" camunda:historyTimeToLive="P1D">
                            <decisionTable id="table"><output id="out" name="out" typeRef="string"/></decisionTable>
                          </decision>
                        </definitions>""").json().path("id").asText();
        hendrik.delete(ENGINE + "/deployment/" + id);

        assertThat(trail.entries())
                .satisfiesExactly(
                        made -> assertThat(made).startsWith("deployment|hendrik|test " + id + "|Create"),
                        gone -> assertThat(gone).startsWith("deployment|hendrik|test " + id + "|Delete"));
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

    private void withoutRightsAs(String person, Callable<?> action) {
        identityService.setAuthenticatedUserId(person);
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(action::call));
        } finally {
            identityService.clearAuthentication();
        }
    }
}
