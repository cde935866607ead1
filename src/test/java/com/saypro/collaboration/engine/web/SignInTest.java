package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SignInTest {

    private static final String PASSWORD = "a-password-for-tests";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identityService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    TestClock testClock;

    @BeforeEach
    void a_newcomer() {
        var user = identityService.newUser("newcomer");
        user.setFirstName("Nandi");
        user.setLastName("<Newcomer>");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        var tasklist = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tasklist.setUserId("newcomer");
        tasklist.setResource(Resources.APPLICATION);
        tasklist.setResourceId("tasklist");
        tasklist.addPermission(Permissions.ACCESS);
        authorizationService.saveAuthorization(tasklist);
    }

    @AfterEach
    void the_newcomer_leaves() {
        testClock.reset();
        identityService.deleteUser("newcomer");
        authorizationService.createAuthorizationQuery().userIdIn("newcomer").list().stream()
                .map(Authorization::getId)
                .forEach(authorizationService::deleteAuthorization);
    }

    @Test
    void the_tasklist_leads_to_the_sign_in_page_and_from_there_back_to_it() {
        var person = HttpPerson.stranger(port);

        var first = person.page(TASKLIST);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.location()).isEqualTo("/signin");

        var signedIn = person.signIn("newcomer", PASSWORD);
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.location()).endsWith(TASKLIST);
        assertThat(person.page(TASKLIST).status()).isEqualTo(200);
        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_said_and_the_name_stays() {
        var person = HttpPerson.stranger(port);

        var answer = person.signIn("newcomer", "wrong");

        assertThat(answer.location()).isEqualTo("/signin?wrong");
        var page = person.page("/signin?wrong");
        assertThat(page.body())
                .contains("The sign-in name or the password is wrong")
                .contains("value=\"newcomer\"");
        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
    }

    @Test
    void a_person_nobody_knows_gets_the_same_answer_as_a_wrong_password() {
        assertThat(HttpPerson.stranger(port)
                        .signIn("nobody-of-this-name", "wrong")
                        .location())
                .isEqualTo("/signin?wrong");
    }

    @Test
    void a_sign_in_page_that_stood_open_too_long_asks_again() {
        var answer = HttpPerson.stranger(port)
                .form("/saypro.css", "/signin", Map.of("username", "newcomer", "password", PASSWORD));

        assertThat(answer.location()).isEqualTo("/signin?again");
    }

    @Test
    void what_is_not_listed_as_open_needs_sign_in() {
        var person = HttpPerson.stranger(port);

        assertThat(person.page("/tasks/1").location()).isEqualTo("/signin");
        assertThat(person.page("/actuator/env").location()).isEqualTo("/signin");
        assertThat(person.get("/camunda/app/tasklist/scripts/config.js").status())
                .isEqualTo(401);
        assertThat(person.get("/engine-rest/engine").status()).isEqualTo(401);
        assertThat(person.get("/actuator/health").status()).isEqualTo(401);
        assertThat(person.get("/livez").status()).isEqualTo(200);
        assertThat(person.get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void the_webapps_own_sign_in_and_first_user_page_are_closed() {
        var person = newcomer();

        assertThat(person.post("/camunda/api/admin/auth/user/default/login/tasklist", null)
                        .status())
                .isEqualTo(403);
        assertThat(person.post("/camunda/api/admin/setup/default/user/create", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signing_out_of_the_tasklist_ends_it_everywhere() {
        var person = newcomer();

        assertThat(person.post("/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(204);

        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(person.page("/my-tasks").location()).isEqualTo("/signin");
    }

    @Test
    void signing_out_of_our_own_page_ends_it_everywhere() {
        var person = newcomer();

        assertThat(person.form("/my-tasks", "/signout", Map.of()).location()).isEqualTo("/signin?out");

        assertThat(person.page("/my-tasks").location()).isEqualTo("/signin");
        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
    }

    @Test
    void signing_in_changes_the_session_and_its_cookie_is_closed_to_scripts_and_other_sites() {
        var person = HttpPerson.stranger(port);
        person.page("/signin");
        var before = person.cookie("JSESSIONID").orElseThrow();

        var answer = person.signIn("newcomer", PASSWORD);

        assertThat(person.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before.getValue());
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void behind_a_proxy_that_speaks_https_the_session_cookie_is_secure() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/signin"))
                .header("X-Forwarded-Proto", "https")
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void after_many_wrong_passwords_even_the_right_one_waits() {
        testClock.set("2026-11-23T09:00:00");
        var person = HttpPerson.stranger(port);
        for (int i = 0; i < 5; i++) {
            assertThat(person.signIn("newcomer", "wrong-" + i).location()).isEqualTo("/signin?wrong");
        }

        assertThat(person.signIn("newcomer", PASSWORD).location()).isEqualTo("/signin?wait");
        testClock.advance(Duration.ofSeconds(61));
        assertThat(person.signIn("newcomer", PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void own_pages_forbid_inline_scripts_and_the_webapps_keep_their_own_single_policy() {
        var person = newcomer();

        var own = person.page("/my-tasks");
        assertThat(own.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(own.header("Cache-Control").orElseThrow()).contains("no-store");

        var tasklist = person.page(TASKLIST);
        assertThat(tasklist.headers().get("content-security-policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
    }

    @Test
    void who_has_left_is_signed_out_within_a_minute() {
        var person = newcomer();
        identityService.deleteUser("newcomer");

        testClock.set(Instant.now().plus(Duration.ofSeconds(61)));

        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
    }

    @Test
    void a_name_is_shown_as_text_and_never_as_markup() {
        assertThat(newcomer().page("/my-tasks").body()).contains("Nandi &lt;Newcomer&gt;");
    }

    @Test
    void errors_are_pages_of_our_own_without_anything_of_the_inside() {
        var missing = newcomer().page("/no/such/page");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body())
                .contains("There is nothing here")
                .doesNotContain("Whitelabel")
                .doesNotContain("Exception");
    }

    private HttpPerson newcomer() {
        return HttpPerson.signedIn(port, "newcomer", PASSWORD);
    }
}
