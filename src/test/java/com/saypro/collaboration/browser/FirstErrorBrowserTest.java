package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@BrowserTest
class FirstErrorBrowserTest {

    @Test
    void a_long_form_shows_where_the_first_thing_is_wrong(Windows windows) {
        var tasklist = windows.tasklistOf("thandi").start("Content approval");
        var first = tasklist.form().getByText("Kind of content");
        var start = tasklist.window()
                .page()
                .locator(".modal-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Start").setExact(true));
        start.scrollIntoViewIfNeeded();
        assertThat(first).not().isInViewport();

        start.click();

        assertThat(first).isInViewport();
        tasklist.window().picture("first-error");
    }
}
