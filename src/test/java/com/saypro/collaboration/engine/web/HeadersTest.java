package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told, directly and behind a proxy that speaks https. */
@IntegrationTest
class HeadersTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Map<String, String> PROXY = Map.of(
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "work.saypro.example", "X-Forwarded-For", "203.0.113.20");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/signin", "/my-tasks", "/no/such/page", TASKLIST, "/camunda/api/engine/engine/", "/saypro.css"})
    void every_answer_forbids_frames_guessing_referrers_and_devices(String path) {
        Answer answer = HttpPerson.signedIn(port, "thandi").page(path);

        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy").orElseThrow())
                .contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void programs_are_told_the_same() {
        Answer answer = HttpPerson.program(port, "thandi", TRIAL_PASSWORD).get("/engine-rest/engine");

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    }

    @Test
    void an_address_the_server_cannot_read_is_answered_without_its_version_and_with_headers() throws IOException {
        String answer;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /a% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "default-src 'none'")
                .doesNotContain("Tomcat");
    }

    @Test
    void the_webapps_keep_their_own_policy_and_token() {
        var person = HttpPerson.signedIn(port, "thandi");
        Answer tasklist = person.page(TASKLIST);

        assertThat(tasklist.headers().get("content-security-policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
        assertThat(person.cookie("XSRF-TOKEN").orElseThrow().getPath()).isEqualTo("/camunda");
        var withoutToken = HttpPerson.stranger(port);
        withoutToken.signIn("thandi", TRIAL_PASSWORD);
        assertThat(withoutToken
                        .post(HttpPerson.ENGINE + "/task/count", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void behind_a_proxy_with_https_every_cookie_is_secure_and_https_stays() {
        var person = HttpPerson.stranger(port, PROXY);
        Answer page = person.page("/signin");
        List<String> cookies = cookies(page, person.page(TASKLIST));

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(page.header("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
    }

    @Test
    void the_webapps_cookie_is_secure_there_too() {
        var direct = HttpPerson.stranger(port);
        direct.signIn("thandi", TRIAL_PASSWORD);
        String session = direct.cookie("JSESSIONID").orElseThrow().getValue();
        Map<String, String> headers = new HashMap<>(PROXY);
        headers.put("Cookie", "JSESSIONID=" + session);

        List<String> cookies = cookies(HttpPerson.stranger(port, headers).page(TASKLIST));

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                .singleElement()
                .asString()
                .contains("Secure")
                .contains("SameSite=Lax");
    }

    @Test
    void the_address_people_typed_counts_behind_a_proxy_and_not_what_a_stranger_says_of_it() {
        assertThat(HttpPerson.stranger(port, PROXY).page("/my-tasks").location())
                .isEqualTo("/signin");
        var direct = HttpPerson.stranger(port).page("/signin");
        assertThat(cookies(direct)).noneMatch(cookie -> cookie.contains("Secure"));
    }

    private static List<String> cookies(Answer... answers) {
        return Stream.of(answers)
                .flatMap(answer -> answer.headers().getOrDefault("set-cookie", List.of()).stream())
                .toList();
    }
}
