package com.saypro.collaboration.engine.audit;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.foundation.SeedStep;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators and analysts change, through the doors they use, and what a start changes by itself. */
@IntegrationTest
class AuditedChangesTest {

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

    @Autowired
    List<SeedStep> seeds;

    AuditTrail trail;

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
    void an_administrator_changes_people_and_groups() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        trail = new AuditTrail(jdbc);
        var profile = Map.of("id", "auditee", "firstName", "Ada", "lastName", "Audit", "email", "");

        admin.post(ENGINE + "/user/create", Map.of("profile", profile, "credentials", Map.of("password", PASSWORD)));
        admin.put(
                ENGINE + "/user/auditee/profile",
                Map.of("id", "auditee", "firstName", "Ada", "lastName", "Open", "email", "ada@saypro.example"));
        admin.put(
                ENGINE + "/user/auditee/profile",
                Map.of("id", "auditee", "firstName", "Ada", "lastName", "Open", "email", "ada@saypro.example"));
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
                        "person-changed|admin|auditee|last name, mail address",
                        "password-changed|admin|auditee|",
                        "membership|admin|auditee|Create, groupId: events",
                        "membership|admin|auditee|Delete, groupId: events",
                        "group|admin|audited-group|Create",
                        "person-deleted|admin|auditee|Delete");
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
        admin.put(
                ENGINE + "/filter/" + id,
                Map.of(
                        "resourceType",
                        "Task",
                        "name",
                        "Audited",
                        "query",
                        Map.of(),
                        "properties",
                        Map.of("priority", 3)));
        admin.delete(ENGINE + "/filter/" + id);

        assertThat(trail.entries())
                .containsExactly(
                        "filter|admin|Audited " + id + "|Create",
                        "filter|admin|Audited " + id + "|Update",
                        "filter|admin|Audited " + id + "|Delete");
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

    @Test
    void a_start_that_changes_nothing_leaves_no_entry() {
        seeds.forEach(SeedStep::seed);
        trail = new AuditTrail(jdbc);

        seeds.forEach(SeedStep::seed);

        assertThat(trail.entries()).isEmpty();
    }

    @Test
    void a_right_that_a_start_applies_or_takes_away_is_on_record() {
        Authorization byHand = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        byHand.setUserId("thandi");
        byHand.setResource(Resources.PROCESS_DEFINITION);
        byHand.setResourceId("*");
        byHand.addPermission(Permissions.DELETE);
        authorizationService.saveAuthorization(byHand);
        var taken = authorizationService
                .createAuthorizationQuery()
                .groupIdIn("process-owner")
                .resourceType(Resources.APPLICATION)
                .resourceId("cockpit")
                .singleResult();
        authorizationService.deleteAuthorization(taken.getId());
        trail = new AuditTrail(jdbc);

        seeds.forEach(SeedStep::seed);

        assertThat(trail.entries())
                .containsExactlyInAnyOrder(
                        "right|directory|process-definition *|Start, revoked, of: thandi, permissions: DELETE",
                        "right|directory|application cockpit|Start, granted, of: process-owner, permissions: ACCESS");
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
