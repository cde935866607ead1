package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody from outside with no rights at all changes the password. */
@IntegrationTest
class MyPasswordTest {

    private static final String OLD = "first-password-of-mine";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String NEW = "six warm slow trains";

    @Autowired
    IdentityService identityService;

    @Autowired
    TestClock testClock;

    @LocalServerPort
    int port;

    /** Somebody new in each test, as wrong passwords are remembered. */
    private final String outsider = "outsider-" + NUMBER.incrementAndGet();

    @BeforeEach
    void somebody_from_outside() {
        var user = identityService.newUser(outsider);
        user.setFirstName("Olivia");
        user.setLastName("Outside");
        user.setPassword(OLD);
        identityService.saveUser(user);
    }

    @AfterEach
    void leaves() {
        testClock.reset();
        identityService.deleteUser(outsider);
    }

    @Test
    void the_new_password_counts_at_once_and_the_session_goes_on() {
        var person = signedIn();
        String session = person.cookie("JSESSIONID").orElseThrow().getValue();

        assertThat(change(person, OLD, NEW, NEW))
                .contains("Your password is changed")
                .doesNotContain("problem");

        assertThat(person.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(session);
        testClock.set(Instant.now().plus(Duration.ofMinutes(2)));
        assertThat(person.page("/my-password").status()).isEqualTo(200);
        assertThat(HttpPerson.stranger(port).signIn(outsider, OLD).location()).isEqualTo("/signin?wrong");
        assertThat(HttpPerson.stranger(port).signIn(outsider, NEW).location()).isEqualTo("/");
    }

    @Test
    void every_other_session_ends_at_once_and_so_does_what_programs_were_let_in_with() {
        var person = signedIn();
        var elsewhere = signedIn();
        var program = HttpPerson.program(port, outsider, OLD);
        assertThat(elsewhere.page("/my-tasks").status()).isEqualTo(200);
        assertThat(program.get("/engine-rest/task/count").status()).isEqualTo(200);

        change(person, OLD, NEW, NEW);

        assertThat(elsewhere.page("/my-tasks").location()).isEqualTo("/signin");
        assertThat(elsewhere.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(program.get("/engine-rest/task/count").status()).isEqualTo(401);
        assertThat(HttpPerson.program(port, outsider, NEW)
                        .get("/engine-rest/task/count")
                        .status())
                .isEqualTo(200);
        assertThat(person.page("/my-tasks").status()).isEqualTo(200);
    }

    @Test
    void a_password_that_an_administrator_sets_ends_the_sessions_within_a_minute() {
        var person = signedIn();
        var user = identityService.createUserQuery().userId(outsider).singleResult();
        user.setPassword(NEW);
        identityService.saveUser(user);

        testClock.set(Instant.now().plus(Duration.ofSeconds(61)));

        assertThat(person.page("/my-tasks").location()).isEqualTo("/signin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-my-password | six warm slow trains | six warm slow trains | Your present password is not right",
                "first-password-of-mine | short | short | it needs at least 12 characters",
                "first-password-of-mine | six warm slow trains | six warm slow train | not typed the same way twice",
                "first-password-of-mine | first-password-of-mine | first-password-of-mine | is the present one",
                "first-password-of-mine | SayPro-Trial | SayPro-Trial | one that many people know",
                "first-password-of-mine | the-Outsider-of-2026 | the-Outsider-of-2026 | contains your name",
                "first-password-of-mine | i-am-olivia-1234 | i-am-olivia-1234 | contains your name"
            })
    void what_is_not_good_enough_is_said_and_nothing_changes(String old, String fresh, String again, String sentence) {
        var person = signedIn();

        assertThat(change(person, old, fresh, again)).contains(sentence).doesNotContain("Your password is changed");

        assertThat(identityService.checkPassword(outsider, OLD)).isTrue();
        assertThat(person.page("/my-tasks").status()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_cannot_change_it() {
        var answer = signedIn().form("/saypro.css", "/my-password", Map.of("old", OLD, "fresh", NEW, "again", NEW));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(identityService.checkPassword(outsider, OLD)).isTrue();
    }

    @Test
    void the_old_password_cannot_be_guessed_here_either() {
        var person = signedIn();
        for (int i = 0; i < 5; i++) {
            assertThat(change(person, "guess-number-" + i, NEW, NEW)).contains("Your present password is not right");
        }

        assertThat(change(person, OLD, NEW, NEW)).contains("yours was not looked at");
        assertThat(identityService.checkPassword(outsider, OLD)).isTrue();
    }

    @Test
    void of_several_changes_at_the_same_moment_one_counts_and_the_others_are_told_so() throws Exception {
        List<HttpPerson> windows = Stream.generate(this::signedIn).limit(4).toList();
        var all = Executors.newFixedThreadPool(windows.size());

        List<Future<Answer>> answers = all.invokeAll(windows.stream()
                .map(window -> (Callable<Answer>) () ->
                        window.form("/my-password", "/my-password", Map.of("old", OLD, "fresh", NEW, "again", NEW)))
                .toList());
        all.shutdown();

        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(302);
        }
        assertThat(identityService.checkPassword(outsider, NEW)).isTrue();
    }

    private HttpPerson signedIn() {
        var person = HttpPerson.stranger(port);
        assertThat(person.signIn(outsider, OLD).location()).isEqualTo("/");
        return person;
    }

    private static String change(HttpPerson person, String old, String fresh, String again) {
        Answer answer = person.form("/my-password", "/my-password", Map.of("old", old, "fresh", fresh, "again", again));
        assertThat(answer.location()).isEqualTo("/my-password");
        return person.page("/my-password").body();
    }
}
