package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.database.Content;
import com.saypro.collaboration.engine.web.Description.Described;
import com.saypro.collaboration.engine.web.WrongInput.Call;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who may do whatever anybody may calls every operation of the engine's description in every wrong way: none is
 * the server's failure, none tells of its inside, and nothing changes.
 */
@IntegrationTest
class WrongRequestsTest {

    private static final String ANYBODY = "wrong.requests";

    static final List<String> EVERY_RIGHT = List.of(
            "administrator",
            "camunda-admin",
            "process-owner",
            "content-process-owner",
            "analyst",
            "marketing",
            "marketing-lead",
            "hr");

    /** What counts even so: cleaning up history needs nothing to be said, and a wrong password of one's own is counted. */
    private static final Set<String> MEANS_SOMETHING = Set.of("POST /history/cleanup", "PUT /user/{id}/credentials");

    static final Pattern INSIDE = Pattern.compile("(?:[a-z]\\w*\\.){2,}[A-Z]\\w+|\\bat .*\\.java:|ENGINE-\\d");

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletContext servlets;

    @LocalServerPort
    int port;

    HttpPerson program;
    HttpPerson browser;
    Map<String, String> before;

    @BeforeEach
    void arrive() {
        var person = identity.newUser(ANYBODY);
        person.setPassword(HttpPerson.TRIAL_PASSWORD);
        identity.saveUser(person);
        EVERY_RIGHT.forEach(group -> identity.createMembership(ANYBODY, group));
        program = HttpPerson.program(port, ANYBODY, HttpPerson.TRIAL_PASSWORD);
        browser = HttpPerson.signedIn(port, ANYBODY);
        before = new Content(jdbc).now();
    }

    @AfterEach
    void leave() {
        identity.deleteUser(ANYBODY);
    }

    @Test
    void no_operation_fails_whatever_is_wrong_as_a_whole() {
        assertThat(described()).hasSize(384);

        assertThat(wrong(program, "/engine-rest", WrongInput::asAWhole)).isEmpty();

        assertNothingChanged();
    }

    @Test
    @Tag("slow")
    void no_operation_fails_whatever_is_wrong_in_one_place() {
        assertThat(wrong(program, "/engine-rest", WrongRequestsTest::oneByOne)).isEmpty();

        assertNothingChanged();
    }

    @Test
    void nor_does_what_the_webapps_call() {
        assertThat(wrong(browser, HttpPerson.ENGINE, WrongInput::asAWhole)).isEmpty();
        assertThat(browser.get(HttpPerson.ENGINE + "/task/count").status())
                .as("still signed in")
                .isEqualTo(200);

        assertNothingChanged();
    }

    /** What Cockpit, Admin and Tasklist bring beside the engine's interface; signing in and out there has tests of its own. */
    @Test
    void nor_do_their_plugins() {
        List<String> wrong = Operation.ofWebapps(servlets).entrySet().stream()
                .filter(api -> !api.getKey().equals("Engine Api"))
                .flatMap(api -> api.getValue().stream())
                .filter(operation -> !operation.path().contains("/auth/user"))
                .flatMap(WrongInput::ofPlugin)
                .flatMap(call -> failed(call, browser, ""))
                .toList();

        assertThat(wrong).isEmpty();
        assertNothingChanged();
    }

    /** To suspend takes any of many criteria: with one of them wrong, what the others mean is suspended. */
    private static Stream<Call> oneByOne(Described operation) {
        return operation.toString().endsWith("/suspended") ? Stream.of() : WrongInput.oneByOne(operation);
    }

    private List<String> wrong(HttpPerson person, String address, Function<Described, Stream<Call>> calls) {
        AtomicInteger made = new AtomicInteger();
        List<String> wrong = described()
                .parallel()
                .flatMap(calls)
                .peek(call -> made.incrementAndGet())
                .flatMap(call -> failed(call, person, address))
                .toList();
        assertThat(made).as("calls").hasValueGreaterThan(3_000);
        return wrong;
    }

    private static Stream<String> failed(Call call, HttpPerson person, String address) {
        Answer answer = call.by(person, address);
        boolean tells = answer.status() >= 400 && INSIDE.matcher(answer.body()).find();
        return answer.status() >= 500 || tells ? Stream.of(call + ": " + answer) : Stream.of();
    }

    private static Stream<Described> described() {
        return Description.operations().stream()
                .filter(operation -> !operation.method().equals("OPTIONS"))
                .filter(operation -> !MEANS_SOMETHING.contains(operation.toString()));
    }

    private void assertNothingChanged() {
        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }
}
