package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.engine.web.Goals;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInBrowserTest {

    private static final Pattern SIGN_IN = Pattern.compile("/signin");

    @Autowired
    TestClock testClock;

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void time_runs_again() {
        testClock.reset();
    }

    @Test
    void a_wrong_password_is_said_and_the_right_one_leads_to_the_tasklist(Windows windows) {
        var window = windows.open().go("/").signIn("sipho", "wrong");
        assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("sign-in name or the password is wrong");
        assertThat(window.page().getByLabel("Sign-in name")).hasValue("sipho");
        assertThat(window.page().getByLabel("Password")).isFocused();
        window.picture("sign-in-wrong");

        testClock.set(Instant.now().plus(Duration.ofMinutes(2)));
        window.page().getByLabel("Password").fill(HttpPerson.TRIAL_PASSWORD);
        window.page().getByLabel("Password").press("Enter");

        window.tasklist();
        assertThat(window.page()).hasTitle(Pattern.compile("SayPro Collaboration Tasklist"));
    }

    @Test
    void a_link_to_a_task_survives_the_sign_in_and_the_end_of_a_session(Windows windows) {
        try (var goals = new Goals(engine)) {
            String task = goals.taskStartedBy("khanyi", "GOAL-9").getId();
            var window = windows.open().go("/camunda/app/tasklist/default/#/?task=" + task);
            assertThat(window.page()).hasURL(SIGN_IN);

            window.signIn("thandi", HttpPerson.TRIAL_PASSWORD);
            assertThat(window.page().getByRole(AriaRole.HEADING).getByText("List goals"))
                    .isVisible();
            window.picture("tasklist-task");

            window.page().context().clearCookies();
            // The Tasklist also asks by itself now and then, and may be gone before the click.
            window.page().evaluate("document.querySelector('.task-filters a')?.click()");
            assertThat(window.page()).hasURL(SIGN_IN);
            window.signIn("thandi", HttpPerson.TRIAL_PASSWORD);
            window.tasklist();
        }
    }

    @Test
    void signing_out_of_the_tasklist_ends_it_everywhere(Windows windows) {
        var window = windows.tasklistOf("thandi").window();
        window.page().locator(".account > a").click();
        window.page().locator(".account .logout a").click();

        assertThat(window.page()).hasURL(Pattern.compile("/signin\\?out$"));
        assertThat(window.go("/my-tasks").page()).hasURL(SIGN_IN);
        assertThat(window.go("/camunda/app/tasklist/default/").page()).hasURL(SIGN_IN);
    }

    @Test
    void a_process_owner_opens_cockpit_without_a_second_sign_in_and_sees_our_look(Windows windows) {
        var window = windows.open().go("/my-tasks").signIn("busisiwe", HttpPerson.TRIAL_PASSWORD);
        assertThat(window.page().getByRole(AriaRole.HEADING)).hasText("My tasks");

        window.go("/camunda/app/cockpit/default/");

        assertThat(window.page().getByText("Running Process Instances").first()).isVisible();
        ourLook(window);
        window.picture("cockpit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "welcome"})
    void every_webapp_wears_our_look_and_shows_no_banner(String app, Windows windows) {
        var window = windows.open().go("/camunda/app/" + app + "/default/").signIn("admin", HttpPerson.TRIAL_PASSWORD);

        ourLook(window);
        window.picture(app);
    }

    @Test
    void an_administrator_can_still_change_filters(Windows windows) {
        var page = windows.tasklistOf("admin").window().page();

        assertThat(page.locator(".task-filter.active .actions a")).isVisible();
    }

    @Test
    void the_sign_in_page_fits_a_phone(Windows windows) {
        var window = windows.open(320, 640).go("/signin");
        window.picture("sign-in-phone");

        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        assertThat(window.page().getByRole(AriaRole.BUTTON).boundingBox().height)
                .isGreaterThanOrEqualTo(44);
    }

    private static void ourLook(Window window) {
        Locator head = window.page().locator("[cam-widget-header]");
        assertThat(head.locator(".brand-name")).isVisible();
        assertThat(head).hasCSS("background-color", "rgb(10, 68, 68)");
        assertThat(head.locator(".brand-name")).containsText("SayPro Collaboration");
        assertThat(head.locator(".ce-eol-banner")).isHidden();
    }
}
