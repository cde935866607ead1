package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.calendar.PlannedContent;
import com.saypro.collaboration.content.publication.CrisisStops;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar in a real browser: on an office screen and a phone, with mouse and with keyboard. */
@BrowserTest
class CalendarBrowserTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    CrisisStops stops;

    PlannedContent content;

    String opened;

    @BeforeEach
    void a_month_full_of_plans() {
        content = new PlannedContent(jdbc);
        String blog = content.item("Why mathematics is worth the trouble");
        content.placement(blog, Channel.BLOG, "2033-11-02T09:00", PlacementState.LIVE);
        content.placement(blog, Channel.LINKEDIN, "2033-11-02T12:00", PlacementState.LIVE);
        opened = content.item("Open day at the Durban campus");
        content.placement(opened, Channel.FACEBOOK, "2033-11-23T10:00", PlacementState.SCHEDULED);
        content.placement(opened, Channel.INSTAGRAM, "2033-11-24T10:00", PlacementState.QUEUED);
        content.placement(opened, Channel.EVENT, "2033-11-24T15:30", PlacementState.PLANNED);
        String press = content.item(
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen: a partnership that spans two continents",
                ContentKind.PRESS_RELEASE,
                "zanele",
                "communications",
                ContentState.APPROVED,
                "Bridges between universities");
        content.placement(press, Channel.PRESS, "2033-11-25T08:00", PlacementState.NEEDS_SLOT);
        content.placement(press, Channel.INSTAGRAM, "2033-11-24T10:20", PlacementState.SCHEDULED);
        String stopped = content.placement(press, Channel.INTERNAL, "2033-11-27T08:00", PlacementState.SCHEDULED);
        jdbc.sql("update saypro.content_placement set stopped = true where id = ?")
                .param(stopped)
                .update();
        String letter = content.item(
                "December letter to parents",
                ContentKind.NEWSLETTER,
                "thandi",
                "marketing",
                ContentState.WITHDRAWN,
                "Learning in summer");
        content.placement(letter, Channel.NEWSLETTER, "2033-11-30T07:00", PlacementState.WITHDRAWN);
        clock.set("2033-11-24T11:00");
    }

    @AfterEach
    void clean_up() {
        content.cleanUp();
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "month, 1440, 900", "week, 1440, 900", "list, 1440, 900",
        "month, 360, 740", "week, 360, 740", "list, 360, 740",
        "month, 768, 1024"
    })
    void every_view_is_accessible_and_fits(String view, int width, int height, Windows windows) {
        var window = open(windows, width, height, "/calendar?view=" + view);

        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        picture(window, view + "-" + width);

        window.page().locator("#filters summary").click();
        window.page().getByLabel("Channel").selectOption("Instagram");
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(window.page().getByText("2 entries, in Johannesburg time.")).isVisible();
        assertThat(window.page().getByLabel("Channel")).hasValue("instagram");
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        picture(window, view + "-" + width + "-filtered");
    }

    @ParameterizedTest
    @CsvSource({"/calendar?date=2034-02-01", "/calendar?date=abc&channel=fax", "/calendar/feed"})
    void so_are_the_empty_month_the_refusal_and_the_feeds_page(String path, Windows windows) {
        for (int width : new int[] {1440, 360}) {
            var window = open(windows, width, 740, path);
            Accessibility.check(window);
            Accessibility.fitsTheWindow(window);
            picture(window, path.replaceAll("\\W+", "-").substring(1) + "-" + width);
        }
    }

    @Test
    void the_address_of_a_new_feed_is_shown_on_a_phone_without_scrolling_aside(Windows windows) {
        var window = open(windows, 360, 740, "/calendar/feed");
        window.page().getByText("Create my feed").click();
        assertThat(window.page().locator("#feed-address")).containsText(".ics");
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        picture(window, "feed-new-360");
        window.page().getByText("Revoke the feed").click();
        assertThat(window.page().getByText("You have no feed.")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"month", "week", "list"})
    void the_keyboard_alone_leads_to_an_item(String view, Windows windows) {
        var window = open(windows, 1440, 900, "/calendar?view=" + view);
        Page page = window.page();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Enter");
        var entry = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open day at the Durban campus"))
                .first();
        for (int tabs = 0; tabs < 40 && !(Boolean) entry.evaluate("e => e === document.activeElement"); tabs++) {
            page.keyboard().press("Tab");
            assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the focus is seen")
                    .isEqualTo("solid");
        }
        assertThat(entry).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/content/" + opened + "$"));
    }

    @Test
    void today_and_the_marks_are_words(Windows windows) {
        var page = open(windows, 1440, 900, "/calendar").page();
        assertThat(page.locator("td[aria-current=date]")).containsText("Today");
        assertThat(page.locator("#day-2033-11-24")).containsText("Collides with");
        assertThat(page.locator("#day-2033-11-23")).containsText("Late");
        assertThat(page.locator("#day-2033-11-27")).containsText("Held back by the crisis stop");
        assertThat(page.locator("#day-2033-11-02")).not().containsText("Late");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Calendar").setExact(true)))
                .isVisible();
    }

    @Test
    void a_crisis_stop_stands_on_top_and_who_may_act_finds_the_forms(Windows windows) {
        stops.set("zanele", "A student was hurt on the Durban campus");
        try {
            for (int width : new int[] {1440, 360}) {
                var window = open(windows, "zanele", width, 740, "/calendar");
                assertThat(window.page().getByText("Crisis stop: nothing goes out."))
                        .isVisible();
                window.page().getByText("Lift the crisis stop").click();
                window.page().getByText("Free it").first().click();
                Accessibility.check(window);
                Accessibility.fitsTheWindow(window);
                picture(window, "crisis-" + width);
            }
        } finally {
            stops.lift("zanele", "The test is over");
        }
    }

    private static Window open(Windows windows, int width, int height, String path) {
        return open(windows, "thandi", width, height, path);
    }

    private static Window open(Windows windows, String person, int width, int height, String path) {
        var window = windows.open(width, height).go(path);
        window.signIn(person, HttpPerson.TRIAL_PASSWORD);
        assertThat(window.page()).hasURL(Pattern.compile("/calendar"));
        window.page().waitForLoadState();
        return window;
    }

    private static void picture(Window window, String name) {
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "calendar-" + name + ".png")));
    }
}
