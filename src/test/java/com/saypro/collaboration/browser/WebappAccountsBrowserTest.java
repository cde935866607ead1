package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.engine.web.Goals;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the webapps show of what the house forbids and allows behind them. */
@BrowserTest
class WebappAccountsBrowserTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void admin_says_what_a_password_must_be_and_takes_no_other(Windows windows) {
        var window = windows.open()
                .go("/camunda/app/admin/default/#/users/thandi?tab=account")
                .signIn("admin", HttpPerson.TRIAL_PASSWORD);
        var page = window.page();
        var passwords = page.locator("input[type=password]");

        passwords.nth(0).fill(HttpPerson.TRIAL_PASSWORD);
        passwords.nth(1).fill("password1234");
        passwords.nth(2).fill("password1234");

        assertThat(page.getByText("does not contain the name, sign-in name or mail address"))
                .isVisible();
        window.picture("admin-password");
        assertThat(page.locator("button[type=submit]").first()).isDisabled();
    }

    @Test
    void a_comment_in_the_tasklist_is_taken_and_shown(Windows windows) {
        try (var goals = new Goals(engine)) {
            var task = goals.taskStartedBy("khanyi", "GOAL-COMMENT");
            var window = windows.open()
                    .go("/camunda/app/tasklist/default/#/?task=" + task.getId())
                    .signIn("thandi", HttpPerson.TRIAL_PASSWORD);
            var page = window.page();

            page.getByText("Add Comment").first().click();
            page.locator(".modal-body textarea").fill("Who has time for this?");
            page.locator(".modal-footer .btn-primary").click();

            assertThat(page.locator(".modal-body")).isHidden();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.getByText("History").first().click();
            assertThat(page.getByText("Who has time for this?").first()).isVisible();
            window.picture("tasklist-comment");
        }
    }
}
