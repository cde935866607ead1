package com.saypro.collaboration.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import java.nio.file.Path;

/** One browser window with its own cookies. */
public final class Window {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Page page;

    Window(Page page) {
        this.page = page;
    }

    /** The page as Playwright sees it, for what has no word of its own here. */
    public Page page() {
        return page;
    }

    /** Opens a path of the application. */
    public Window go(String path) {
        page.navigate(path);
        return this;
    }

    /** Fills and sends the sign-in page that stands in this window. */
    public Window signIn(String id, String password) {
        page.getByLabel("Sign-in name").fill(id);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return this;
    }

    /** Signs in one of the trial's people from the Tasklist's address. */
    public TasklistPage tasklistOf(String id) {
        go(TASKLIST).signIn(id, HttpPerson.TRIAL_PASSWORD);
        return tasklist();
    }

    /** The Tasklist that stands in this window, once it is there. */
    public TasklistPage tasklist() {
        page.locator(".task-filters").waitFor();
        return new TasklistPage(this);
    }

    /** Keeps a picture under {@code target/screenshots}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    void close() {
        page.context().close();
    }
}
