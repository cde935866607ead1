package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** How long sessions live, and what stays with the browser. */
@IntegrationTest
class SessionsTest {

    @Autowired
    ServletWebServerApplicationContext context;

    @Autowired
    SessionLimits limits;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void a_strangers_session_lives_five_minutes_and_that_of_somebody_signed_in_four_hours() throws IOException {
        var person = HttpPerson.stranger(port);
        person.page("/calendar");
        assertThat(life(person)).isEqualTo(Duration.ofMinutes(5));

        person.signIn("thandi", TRIAL_PASSWORD);

        assertThat(life(person)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void in_the_end_even_a_session_in_use_ends() {
        clock.set(Instant.now());
        var person = HttpPerson.signedIn(port, "thandi");
        Duration part = limits.longest().dividedBy(4);
        for (int i = 1; i < 4; i++) {
            clock.advance(part);
            assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(200);
        }

        clock.advance(part);

        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(person.page("/my-tasks").location()).isEqualTo("/signin");
    }

    /** Within the minute in which the session is still believed. */
    @Test
    void the_webapps_tell_who_is_deleted_that_nobody_is_signed_in(@Autowired IdentityService identity) {
        clock.set(Instant.now());
        String id = "deleted.meanwhile";
        var user = identity.newUser(id);
        user.setFirstName("Dineo");
        user.setLastName("Deleted-Meanwhile");
        user.setPassword("a long way to the sea");
        identity.saveUser(user);
        var person = HttpPerson.stranger(port);
        person.signIn(id, "a long way to the sea");
        assertThat(person.page("/my-tasks").status()).isEqualTo(200);
        identity.deleteUser(id);

        assertThat(person.get(ENGINE + "/task/count").status()).isEqualTo(401);
    }

    @Test
    void the_end_is_after_twelve_hours() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));

        assertThat(yaml.getObject().getProperty("saypro.sessions.longest")).isEqualTo("12h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my-tasks",
                "/signin",
                "/no/such/page",
                "/engine-rest/task/count",
                ENGINE + "/task/count",
                "/camunda/api/admin/auth/user/default",
                "/camunda/app/tasklist/default/"
            })
    void no_copy_of_a_page_or_an_answer_is_kept(String path) {
        assertThat(HttpPerson.signedIn(port, "thandi").page(path).header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(HttpPerson.program(port, "thandi", TRIAL_PASSWORD)
                        .get("/engine-rest/task/count")
                        .header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void who_signs_out_leaves_nothing_in_the_browser() {
        var direct = HttpPerson.stranger(port);
        direct.signIn("thandi", TRIAL_PASSWORD);
        String session = direct.cookie("JSESSIONID").orElseThrow().getValue();
        var behindProxy =
                HttpPerson.stranger(port, Map.of("X-Forwarded-Proto", "https", "Cookie", "JSESSIONID=" + session));

        Answer out = behindProxy.form("/my-tasks", "/signout", Map.of());

        assertThat(out.location()).endsWith("/signin?out");
        assertThat(out.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }

    private Duration life(HttpPerson person) throws IOException {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        var web = (Context) tomcat.getHost().findChildren()[0];
        String id = person.cookie("JSESSIONID").orElseThrow().getValue();
        return Duration.ofSeconds(web.getManager().findSession(id).getMaxInactiveInterval());
    }
}
