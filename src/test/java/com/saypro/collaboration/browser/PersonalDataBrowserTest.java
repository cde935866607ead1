package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PersonalDataBrowserTest {

    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void an_administrator_erases_somebody(int width, Windows windows) {
        String person = "goes" + UUID.randomUUID().toString().substring(0, 8);
        var user = identity.newUser(person);
        user.setFirstName("Palesa");
        user.setLastName("Goes-Away");
        user.setPassword("a long way to the sea");
        identity.saveUser(user);
        Window window = windows.open(width, 800).go("/my-tasks").signIn("admin", HttpPerson.TRIAL_PASSWORD);
        Page page = window.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Personal data"))
                .click();
        looksRight(window, "personal-data-" + width);
        page.getByLabel("Sign-in name").fill(person);
        page.getByLabel("Sign-in name").press("Enter");
        assertThat(page.locator("#about")).hasText("Palesa Goes-Away (" + person + ")");
        looksRight(window, "personal-data-found-" + width);

        page.getByLabel("Type the sign-in name once more").fill("somebody");
        page.getByLabel("Type the sign-in name once more").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was changed");
        assertThat(page.getByLabel("Type the sign-in name once more")).hasValue("somebody");
        looksRight(window, "personal-data-refused-" + width);

        page.getByLabel("Type the sign-in name once more").fill(person);
        page.getByLabel("Type the sign-in name once more").press("Enter");
        assertThat(page.locator("#erased")).containsText("is erased and called Former colleague");
        looksRight(window, "personal-data-erased-" + width);
    }

    private static void looksRight(Window window, String name) {
        window.page().waitForLoadState();
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        window.picture(name);
    }
}
