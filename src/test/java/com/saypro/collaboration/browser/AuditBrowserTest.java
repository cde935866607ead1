package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class AuditBrowserTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void an_administrator_reads_and_filters_the_log(int width, Windows windows) {
        for (int i = 0; i < 51; i++) {
            jdbc.sql(
                            "insert into saypro.audit_log (at, kind, person, address, subject, detail) values"
                                    + " ('2026-03-01T10:00:00Z', 'denied', 'browser', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff',"
                                    + " 'POST /camunda/api/engine/engine/default/process-definition/key/content-approval/submit-form',"
                                    + " 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurfsfassung')")
                    .update();
        }
        Window window = windows.open(width, 800).go("/my-tasks").signIn("admin", HttpPerson.TRIAL_PASSWORD);
        assertThat(window.page()).hasURL(Pattern.compile("/my-tasks"));
        window.page().waitForLoadState();
        window.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit log"))
                .click();
        assertThat(window.page().locator("h1")).hasText("Audit log");
        looksRight(window, "audit-" + width);

        window.page().locator("#filters summary").click();
        window.page().getByLabel("Sign-in name").fill("browser");
        window.page().getByLabel("From day").fill("2026-03-01");
        window.page()
                .getByText("Show", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(window.page().getByText("Filter (2 set)")).isVisible();
        assertThat(window.page().locator("tbody tr")).hasCount(50);
        looksRight(window, "audit-filtered-" + width);
        window.page().getByText("Older").click();
        assertThat(window.page().getByText("Newest", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        looksRight(window, "audit-older-" + width);
    }

    private static void looksRight(Window window, String name) {
        window.page().waitForLoadState();
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        window.picture(name);
    }
}
