package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.process.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an item for everybody: by keyboard, on a phone, printed, and as axe sees it. */
@BrowserTest
class ContentPageBrowserTest {

    private static final String SLOT = LocalDate.now().plusDays(60) + "T10:30+02:00";

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentItems items;

    Work work;
    String page;

    @BeforeEach
    void two_versions_and_a_kept_sign_off() {
        work = Work.start(
                engine,
                "content-approval",
                "thandi",
                Map.of(
                        "kind", "newsletter",
                        "channels", Spin.JSON(List.of("newsletter", "website")),
                        "plannedPublication", SLOT,
                        "urgency", "normal",
                        "department", "marketing",
                        "partner", "no",
                        "personalData", "no",
                        "promotion", "none"));
        page = "/content/" + work.key();
        work.answer(
                "thandi", draft("Our summer school opens on Monday. Join us for " + "x".repeat(90) + "!", List.of()));
        review("communications", "johan", "request-changes", "Monday is a holiday");
        review("content", "kagiso", "sign-off", null);
        work.answer("thandi", draft("Our summer school opens on Tuesday. Join us!", List.of("spelling-only")));
        assertThat(work.tasks()).hasSize(1);
    }

    @AfterEach
    void remove() {
        work.end();
    }

    @Test
    void an_office_screen_shows_all_and_breaks_no_rule(Windows windows) {
        Window pieter = signedIn(windows.open(), "pieter");
        Page shown = pieter.page();
        assertThat(shown.locator("del").first()).containsText("Monday");
        assertThat(shown.locator("ins").first()).containsText("Tuesday");
        Accessibility.check(pieter);
        Accessibility.fitsTheWindow(pieter);
        shown.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        Accessibility.check(pieter);
        whole(pieter, "content-page");
        shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(shown.locator("#actions")).isHidden();
        assertThat(shown.locator("#trail")).isVisible();
        whole(pieter, "content-page-printed");
    }

    @Test
    void a_phone_shows_all_without_scrolling_to_the_side(Windows windows) {
        Window kagiso = signedIn(windows.open(360, 740), "refilwe");
        Accessibility.check(kagiso);
        Accessibility.fitsTheWindow(kagiso);
        kagiso.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        assertThat(kagiso.page().getByLabel("Why is the sign-off taken back?")).isVisible();
        Accessibility.check(kagiso);
        Accessibility.fitsTheWindow(kagiso);
        whole(kagiso, "content-page-phone");
    }

    @Test
    void withdrawn_with_the_keyboard_alone(Windows windows) {
        Window thandi = signedIn(windows.open(360, 740), "thandi");
        Page shown = thandi.page();
        tabTo(shown, "Withdraw this content");
        shown.keyboard().press("Enter");
        tabTo(shown, "reason");
        shown.keyboard().type("  ");
        tabTo(shown, "Withdraw this content");
        shown.keyboard().press("Enter");
        assertThat(shown.locator("#withdraw [role=alert]")).containsText("The reason is missing.");
        assertThat(shown.locator("#withdraw-reason")).isFocused();
        Accessibility.check(thandi);
        shown.keyboard().type("The event is cancelled");
        tabTo(shown, "Withdraw this content");
        shown.keyboard().press("Enter");
        assertThat(shown.getByText("The content is withdrawn. Everyone concerned is told."))
                .isVisible();
        assertThat(items.get(work.key()).state()).isEqualTo(ContentState.WITHDRAWN);
        assertThat(work.isOver()).isTrue();
    }

    @Test
    void the_record_comes_as_a_file(Windows windows) throws Exception {
        Window karabo = signedIn(windows.open(), "karabo");
        var download = karabo.page()
                .waitForDownload(
                        () -> karabo.page().getByText("Approval record (PDF)").click());
        assertThat(download.suggestedFilename()).isEqualTo(work.key() + "-approval-record.pdf");
        Path kept = Path.of("target", "screenshots", "approval-record.pdf");
        download.saveAs(kept);
        assertThat(Files.readAllBytes(kept)).startsWith("%PDF-".getBytes());
    }

    /** Presses Tab until the element with this text or name has the focus. */
    private static void tabTo(Page page, String textOrName) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Locator focus = page.locator(":focus");
            if (focus.count() == 1
                    && (textOrName.equals(focus.getAttribute("name"))
                            || focus.innerText().strip().equals(textOrName))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + textOrName);
    }

    private Window signedIn(Window window, String person) {
        window.go(page).signIn(person, HttpPerson.TRIAL_PASSWORD);
        window.page().locator("#trail").waitFor();
        return window;
    }

    private static void whole(Window window, String name) {
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private void review(String department, String person, String decision, String remarks) {
        Task task = work.tasks().stream()
                .filter(one -> ((String) engine.getTaskService().getVariable(one.getId(), "reviewId"))
                        .endsWith("." + department))
                .findFirst()
                .orElseThrow();
        work.claim(person, task);
        Map<String, Object> form = new HashMap<>();
        form.put(
                "criteria",
                Spin.JSON(work.view(task).prop("criteria").elements().stream()
                        .map(criterion -> criterion.prop("value").stringValue())
                        .toList()));
        form.put("decision", decision);
        form.put("remarks", remarks);
        work.complete(person, task, form);
    }

    private static Map<String, Object> draft(String body, List<String> changes) {
        Map<String, Object> form = new HashMap<>();
        form.put(
                "placements",
                Spin.JSON(Stream.of("newsletter", "website")
                        .map(channel -> Map.of("channel", channel, "slot", SLOT, "label", ""))
                        .toList()));
        List.of("approvedTheme", "link", "versionLabel", "marketingTie", "withdrawReason")
                .forEach(key -> form.put(key, null));
        form.put("title", "Summer school opens");
        form.put("body", body);
        form.put("theme", "Learning in summer");
        form.put("audience", "Students");
        form.put("next", "submit");
        if (!changes.isEmpty()) {
            form.put("changes", Spin.JSON(changes));
            form.put("changeNote", "The day was wrong");
        }
        return form;
    }
}
