package com.saypro.collaboration.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.calendar.PlannedContent;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CalendarPageTest {

    /** Nobody else plans in this month. */
    private static final String MARCH = "date=2031-03-12";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PlannedContent content;

    HttpPerson thandi;

    @BeforeEach
    void wednesday_morning() {
        content = new PlannedContent(jdbc);
        thandi = HttpPerson.signedIn(port, "thandi");
        clock.set("2031-03-12T09:00");
        thandi = HttpPerson.signedIn(port, "thandi");
    }

    @AfterEach
    void clean_up() {
        content.cleanUp();
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "week", "list"})
    void an_entry_shows_when_where_what_and_how_it_stands_in_every_view(String view) {
        String item = content.item("Open day & <b>more</b>");
        content.placement(item, Channel.LINKEDIN, "2031-03-13T00:30", PlacementState.PLANNED);

        HttpPerson.Answer answer = thandi.page("/calendar?view=" + view + "&" + MARCH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Open day &amp; &lt;b&gt;more&lt;/b&gt;",
                        "href=\"/content/" + item + "\"",
                        "00:30",
                        "2031-03-13T00:30:00+02:00",
                        "LinkedIn",
                        "Blog post",
                        "Planned",
                        "1 entry, in Johannesburg time.")
                .doesNotContain("What it says inside", "class=\"mark ", "style=", "<script");
        assertThat(answer.body().contains("In review</span>")).isEqualTo(view.equals("list"));
    }

    @ParameterizedTest
    @CsvSource({
        "month, March 2031, 2031-02-01, 2031-04-01",
        "list, March 2031, 2031-02-01, 2031-04-01",
        "week, Week 11: 10 March 2031 to 16 March 2031, 2031-03-03, 2031-03-17"
    })
    void one_goes_back_on_and_to_today_and_the_filter_stays(String view, String title, String before, String after) {
        String page = thandi.page("/calendar?view=" + view + "&" + MARCH + "&channel=press&theme=A+%26+B%C3%BC")
                .body();

        String filter = "&amp;(channel=press&amp;theme=A%20%26%20B%C3%BC|theme=A%20%26%20B%C3%BC&amp;channel=press)\"";
        assertThat(page).contains("<h2 id=\"period\">" + title + "</h2>");
        for (String date : new String[] {before, after, "2031-03-12"}) {
            assertThat(page)
                    .containsPattern("href=\"/calendar\\?view=" + view + "&amp;date=" + Pattern.quote(date) + filter);
        }
        assertThat(page)
                .containsPattern("href=\"/calendar\\.csv\\?view=" + view + "&amp;date=2031-03-12" + filter)
                .contains(
                        "<option value=\"A &amp; Bü\" selected=\"selected\">", "value=\"press\" selected=\"selected\"");
    }

    @Test
    void today_is_marked_in_words() {
        assertThat(thandi.page("/calendar").body()).containsPattern("id=\"day-2031-03-12\"[^>]*aria-current=\"date\"");
        assertThat(thandi.page("/calendar?view=week").body())
                .containsPattern("(?s)id=\"day-2031-03-12\"[^>]*aria-current=\"date\".*?<strong>Today</strong>");
        assertThat(thandi.page("/calendar?date=2031-04-12").body()).doesNotContain("<strong>Today</strong>");
    }

    @ParameterizedTest
    @CsvSource({
        "channel=press, Second",
        "channel=blog, First",
        "department=communications, Second",
        "kind=press-release, Second",
        "state=scheduled, Second",
        "item=approved, Second",
        "item=in-review, First",
        "theme=Autumn+campaign, Second",
        "channel=press&item=in-review, ''"
    })
    void each_filter_lets_through_what_it_says(String filter, String seen) {
        content.placement(content.item("First"), Channel.BLOG, "2031-03-13T10:00", PlacementState.PLANNED);
        content.placement(
                content.item(
                        "Second",
                        ContentKind.PRESS_RELEASE,
                        "zanele",
                        "communications",
                        ContentState.APPROVED,
                        "Autumn campaign"),
                Channel.PRESS,
                "2031-03-13T10:00",
                PlacementState.SCHEDULED);

        String page = thandi.page("/calendar?" + MARCH + "&" + filter).body();

        for (String title : new String[] {"First", "Second"}) {
            assertThat(page.contains(">" + title + "</a>")).as(title).isEqualTo(title.equals(seen));
        }
        if (seen.isEmpty()) {
            assertThat(page).contains("Nothing that is planned for this time passes the filter.");
        }
    }

    @Test
    void a_theme_that_was_agreed_on_is_shown_and_found_by_its_name() {
        jdbc.sql("insert into saypro.content_theme values ('T-2031-Q1-9', '2031-Q1', 'Bridges', 'THEME',"
                        + " '2031-01-01', '2031-03-31') on conflict do nothing")
                .update();
        String item = content.item("Third");
        jdbc.sql("""
                        insert into saypro.content_version (item, number, author, frozen_at, title, body, link,
                            version_label, theme, audience, marketing_tie, sha256, theme_id)
                        values (?, 2, 'thandi', now(), 'Third', '', '', '', 'old name', '', '', ?, 'T-2031-Q1-9')
                        """).params(item, "0123abcd".repeat(8)).update();
        content.placement(item, Channel.BLOG, "2031-03-13T10:00", PlacementState.PLANNED);

        assertThat(thandi.page("/calendar?view=list&theme=Bridges&" + MARCH).body())
                .contains(">Third</a>", "<span>Bridges</span>")
                .doesNotContain("Learning in summer", "old name");
    }

    @Test
    void late_ones_are_those_whose_slot_passed_without_going_live_or_being_withdrawn() {
        String item = content.item("Late or not");
        content.placement(item, Channel.BLOG, "2031-03-12T08:59", PlacementState.LIVE);
        content.placement(item, Channel.PRESS, "2031-03-12T08:59", PlacementState.WITHDRAWN);
        content.placement(item, Channel.EVENT, "2031-03-12T09:01", PlacementState.SCHEDULED);
        assertThat(thandi.page("/calendar?" + MARCH).body()).doesNotContain(">Late<");

        content.placement(item, Channel.LINKEDIN, "2031-03-12T08:59", PlacementState.SCHEDULED);
        assertThat(thandi.page("/calendar?channel=linkedin&" + MARCH).body())
                .contains("<strong class=\"mark late\">Late</strong>");
        assertThat(thandi.page("/calendar?" + MARCH).body()).containsOnlyOnce(">Late<");
    }

    @Test
    void two_of_one_channel_within_thirty_minutes_name_each_other_also_when_a_filter_hides_one() {
        String one =
                content.placement(content.item("One"), Channel.LINKEDIN, "2031-03-13T10:00", PlacementState.PLANNED);
        String two =
                content.placement(content.item("Two"), Channel.LINKEDIN, "2031-03-13T10:30", PlacementState.SCHEDULED);
        content.placement(content.item("Far"), Channel.LINKEDIN, "2031-03-13T11:01", PlacementState.PLANNED);
        content.placement(content.item("Else"), Channel.BLOG, "2031-03-13T10:00", PlacementState.PLANNED);
        content.placement(content.item("Gone"), Channel.LINKEDIN, "2031-03-13T10:05", PlacementState.WITHDRAWN);

        String page = thandi.page("/calendar?" + MARCH).body();
        assertThat(page).containsOnlyOnce("Collides with " + one + "<").containsOnlyOnce("Collides with " + two + "<");
        assertThat(Pattern.compile("Collides with").matcher(page).results()).hasSize(2);
        assertThat(thandi.page("/calendar?state=planned&" + MARCH).body())
                .containsOnlyOnce("Collides with " + two + "<");
    }

    @Test
    void what_a_crisis_stop_holds_back_is_marked() {
        String held =
                content.placement(content.item("Held"), Channel.LINKEDIN, "2031-03-13T10:00", PlacementState.SCHEDULED);
        assertThat(thandi.page("/calendar?" + MARCH).body()).doesNotContain("Held back by the crisis stop");
        jdbc.sql("update saypro.content_placement set stopped = true where id = ?")
                .param(held)
                .update();
        assertThat(thandi.page("/calendar?" + MARCH).body())
                .contains("Held back by the crisis stop", "id=\"crisis-stop\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date=abc | &quot;abc&quot; is no date. Dates are written as 2026-11-24.",
                "date=2131-01-01 | The calendar reaches from 2000 to 2099, and 2131-01-01 is outside.",
                "view=year | Choose one of: Month, Week, List.",
                "channel=fax | &quot;fax&quot; is not a choice for &quot;channel&quot;. Choose one of: Website, Blog",
                "department=kitchen | &quot;kitchen&quot; is not a department. Choose one of:",
                "state=lost | is not a choice for",
                "item=lost | is not a choice for",
                "kind=lost | is not a choice for"
            })
    void what_cannot_be_understood_is_said_on_the_page(String parameter, String sentence) {
        HttpPerson.Answer answer = thandi.page("/calendar?" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(sentence, "<h1>Calendar</h1>", "March 2031", "Nothing is planned for this time.");

        HttpPerson.Answer file = thandi.page("/calendar.csv?" + parameter);
        assertThat(file.status()).isEqualTo(400);
        assertThat(file.body()).contains(sentence.replace("&quot;", "\""));
    }

    @Test
    void everyone_in_the_house_reads_it_and_nobody_from_outside() {
        String item = content.item("Seen in the house");
        content.placement(item, Channel.BLOG, "2031-03-13T10:00", PlacementState.PLANNED);
        HttpPerson khanyi = HttpPerson.signedIn(port, "khanyi");

        assertThat(khanyi.page("/calendar?" + MARCH).body()).contains("Seen in the house");
        assertThat(khanyi.page("/calendar.csv?" + MARCH).body()).contains("Seen in the house");
        assertThat(khanyi.page("/my-tasks").body()).contains("href=\"/calendar\"");
        for (String outside : List.of("naidoo", "zola")) {
            HttpPerson one = HttpPerson.signedIn(port, outside);
            assertThat(one.page("/calendar?" + MARCH).status()).isEqualTo(404);
            assertThat(one.page("/calendar.csv?" + MARCH).status()).isEqualTo(404);
            assertThat(one.page("/calendar/crisis-stop").status()).isEqualTo(404);
            assertThat(one.form("/my-tasks", "/calendar/crisis-stop", Map.of("action", "set", "reason", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(one.page("/my-tasks").body()).doesNotContain("/calendar");
        }
        assertThat(HttpPerson.stranger(port).page("/calendar").location()).contains("/signin");
        assertThat(HttpPerson.stranger(port).page("/calendar.csv").location()).contains("/signin");
    }

    @Test
    void the_file_has_the_same_entries_and_is_safe_in_a_spreadsheet() {
        String item = content.item("=HYPERLINK(\"x\"), \"Ü\"\nand more");
        String late = content.placement(item, Channel.BLOG, "2031-03-10T10:00", PlacementState.SCHEDULED);
        content.placement(content.item("Elsewhere"), Channel.PRESS, "2031-03-10T10:00", PlacementState.PLANNED);
        content.placement(content.item("Later"), Channel.BLOG, "2031-04-01T00:00", PlacementState.PLANNED);

        HttpPerson.Answer file = thandi.page("/calendar.csv?view=list&channel=blog&" + MARCH);

        assertThat(file.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .contains("attachment; filename=\"calendar-list-2031-03-01.csv\"");
        assertThat(file.body())
                .isEqualTo("\uFEFFPlacement,Content,Goes out,Title,Channel,Type,Department,Owner,Theme or campaign,"
                        + "Publication,Approval,Next deadline,Late,Held back by the crisis stop,Collides with\r\n"
                        + late + "," + item
                        + ",2031-03-10T10:00:00+02:00,\"'=HYPERLINK(\"\"x\"\"), \"\"Ü\"\"\nand more\","
                        + "Blog,Blog post,Marketing,thandi,Learning in summer,Scheduled,In review,,yes,no,\r\n");
    }
}
