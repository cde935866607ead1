package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class MyPasswordBrowserTest {

    private static final String OLD = "first-password-of-mine";
    private static final String NEW = "six warm slow trains";

    @Autowired
    IdentityService identityService;

    @BeforeEach
    void somebody_from_outside() {
        var user = identityService.newUser("visitor");
        user.setFirstName("Vusi");
        user.setLastName("Visitor");
        user.setPassword(OLD);
        identityService.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identityService.deleteUser("visitor");
    }

    @Test
    void people_change_their_own_password_and_are_told_what_was_not_good_enough(Windows windows) {
        var window = windows.open().go("/my-tasks").signIn("visitor", OLD);
        window.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My password"))
                .click();
        assertThat(window.page().getByRole(AriaRole.HEADING)).hasText("My password");
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);

        fill(window, OLD, "too short");
        assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("at least 12 characters");
        Accessibility.check(window);
        window.picture("my-password-refused");

        fill(window, OLD, NEW);
        assertThat(window.page().getByRole(AriaRole.STATUS)).containsText("Your password is changed");
        window.picture("my-password");

        var again = windows.open().go("/my-tasks").signIn("visitor", OLD);
        assertThat(again.page().getByRole(AriaRole.ALERT)).containsText("password is wrong");
        again.signIn("visitor", NEW);
        assertThat(again.page()).hasURL(Pattern.compile("/my-tasks"));
    }

    @Test
    void the_page_fits_a_phone(Windows windows) {
        var window = windows.open(360, 740).go("/my-password").signIn("visitor", OLD);
        assertThat(window.page().getByRole(AriaRole.HEADING)).hasText("My password");
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        window.picture("my-password-phone");
    }

    private static void fill(Window window, String old, String fresh) {
        window.page().getByLabel("Present password").fill(old);
        window.page()
                .getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(fresh);
        window.page().getByLabel("New password once more").fill(fresh);
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change my password"))
                .click();
    }
}
