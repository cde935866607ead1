package com.saypro.collaboration.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Opens browser windows that know nothing of each other, one for each person in a test; all are closed after it. */
public final class Windows implements CloseableResource {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** Long, because builds share their machine; what is there is never waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Browser browser;
    private final String base;
    private final List<Window> open = new ArrayList<>();

    Windows(Browser browser, String base) {
        this.browser = browser;
        this.base = base;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    /** A window of an office screen in which nobody has signed in yet. */
    public Window open() {
        return open(WIDTH, HEIGHT);
    }

    /** A window of this size in pixels in which nobody has signed in yet. */
    public Window open(int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setLocale("en-ZA")
                .setTimezoneId("Africa/Johannesburg"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        var window = new Window(context.newPage());
        open.add(window);
        return window;
    }

    /** A new window in which this person of the trial is in the Tasklist. */
    public TasklistPage tasklistOf(String id) {
        return open().tasklistOf(id);
    }

    void picture(Path name) {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).picture(name + (i == 0 ? "" : "-" + (i + 1)));
        }
    }

    @Override
    public void close() {
        open.forEach(Window::close);
    }
}
