package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.calendar.PlannedContent;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.PlacementWithdrawals;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Slots;
import com.saypro.collaboration.engine.web.Goals;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed as a calendar program sees it: over HTTP, without signing in, read by a parser that did not write it. */
@IntegrationTest
class CalendarFeedTest {

    private static final String PAGE = "/calendar/feed";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/<]+(/calendar/feed/[\\w-]{43}\\.ics)<");
    private static final String NEWCOMER = "feed.reader";
    private static final String PASSWORD = "a-long-enough-password-9";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Publications publications;

    @Autowired
    Slots slots;

    @Autowired
    PlacementWithdrawals withdrawals;

    PlannedContent content;

    HttpPerson me;

    @BeforeEach
    void somebody_new_in_a_month_of_their_own() {
        content = new PlannedContent(jdbc);
        clock.set("2032-05-10T09:00");
        var user = engine.getIdentityService().newUser(NEWCOMER);
        user.setFirstName("Feed");
        user.setLastName("Reader");
        user.setPassword(PASSWORD);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(NEWCOMER, "hr");
        me = HttpPerson.signedIn(port, NEWCOMER, PASSWORD);
    }

    @AfterEach
    void clean_up() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("content-publication")
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test is over"));
        content.cleanUp();
        jdbc.sql("delete from saypro.content_placement where slot between '2032-01-01' and '2033-12-31'")
                .update();
        jdbc.sql("delete from saypro.calendar_feed where person = ?")
                .param(NEWCOMER)
                .update();
        engine.getIdentityService().deleteUser(NEWCOMER);
        clock.reset();
    }

    @Test
    void the_address_is_shown_once_and_only_its_fingerprint_is_kept() {
        assertThat(me.page(PAGE).body()).contains("You have no feed.").doesNotContain("Revoke");

        String address = create();

        assertThat(me.page(PAGE).body())
                .contains("You have a feed since", "Mon 10 May 2032, 09:00")
                .doesNotContain(address);
        assertThat(jdbc.sql("select token_sha256 from saypro.calendar_feed where person = ?")
                        .param(NEWCOMER)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(address.substring(PAGE.length() + 1, address.length() - 4));
        HttpPerson.Answer feed = HttpPerson.stranger(port).get(address);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(feed.header("Cache-Control").orElseThrow()).contains("private");
        assertThat(feed.header("Set-Cookie")).isEmpty();
        assertThat(Biweekly.parse(feed.body()).first().getEvents()).isEmpty();
    }

    @Test
    void a_renewed_or_revoked_address_is_dead_at_once_and_so_is_a_leavers() {
        String first = create();
        String second = create();
        assertThat(HttpPerson.stranger(port).get(first).status()).isEqualTo(404);
        assertThat(HttpPerson.stranger(port).get(second).status()).isEqualTo(200);

        assertThat(me.form(PAGE, PAGE + "/revoke", Map.of()).location()).isEqualTo(PAGE);
        assertThat(me.page(PAGE).body()).contains("Your feed is revoked.", "You have no feed.");
        assertThat(HttpPerson.stranger(port).get(second).status()).isEqualTo(404);

        String third = create();
        engine.getIdentityService().deleteUser(NEWCOMER);
        assertThat(HttpPerson.stranger(port).get(third).status()).isEqualTo(404);
        assertThat(HttpPerson.stranger(port).get(PAGE + "/unknown.ics").status())
                .isEqualTo(404);
    }

    @Test
    void only_the_feed_itself_is_open() {
        assertThat(HttpPerson.stranger(port).page(PAGE).location()).contains("/signin");
        assertThat(HttpPerson.stranger(port).get(PAGE + "/x.ics/y").status()).isEqualTo(401);
        assertThat(HttpPerson.stranger(port).post(PAGE, "").location()).contains("/signin");
        assertThat(me.post(PAGE, "").status()).as("without the token").isEqualTo(403);
    }

    @Test
    void it_holds_what_the_person_owns_what_their_department_publishes_and_nothing_else() {
        String mine =
                content.placement(item(NEWCOMER, "Mine"), Channel.EVENT, "2032-05-12T10:30", PlacementState.SCHEDULED);
        String ours =
                content.placement(item("zanele", "Ours"), Channel.PRESS, "2032-05-12T11:30", PlacementState.PLANNED);
        content.placement(item("zanele", "Theirs"), Channel.EVENT, "2032-05-12T12:30", PlacementState.PLANNED);
        content.placement(item(NEWCOMER, "Too old"), Channel.BLOG, "2032-02-09T08:00", PlacementState.LIVE);
        content.placement(item(NEWCOMER, "Too far"), Channel.BLOG, "2033-06-15T08:00", PlacementState.PLANNED);
        String address = create();

        assertThat(events(address)).extracting(CalendarFeedTest::placement).containsExactly(mine);
        engine.getIdentityService().createMembership(NEWCOMER, publisherOf("press"));
        List<VEvent> events = events(address);

        assertThat(events).extracting(CalendarFeedTest::placement).containsExactly(mine, ours);
        VEvent event = events.get(0);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(at("2032-05-12T10:30"));
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(clock.instant());
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(clock.instant());
        assertThat(event.getSummary().getValue()).isEqualTo("Event: Mine");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getCategories().get(0).getValues()).containsExactly("Event");
        assertThat(event.getUrl().getValue()).endsWith("/content/" + mine.replaceFirst("-P1$", ""));
        assertThat(event.getDescription().getValue()).contains("Publication: Scheduled", "Theme or campaign: Bridges");
        assertThat(events.get(1).getStatus().isTentative()).isTrue();
        assertThat(HttpPerson.stranger(port).get(address).body()).contains("DTSTART:20320512T083000Z");
    }

    @Test
    void commas_semicolons_line_breaks_and_letters_of_all_kinds_arrive_as_they_were() {
        String title = "Größe, \"Preis\"; C:\\new\nzwei Zeilen – 日本 🎓 "
                + "lang ".repeat(40).strip();
        content.placement(item(NEWCOMER, title), Channel.BLOG, "2032-05-12T10:30", PlacementState.PLANNED);
        String address = create();

        assertThat(events(address))
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).isEqualTo("Blog: " + title));
        assertThat(HttpPerson.stranger(port).get(address).body().split("\r\n"))
                .as("lines of at most 75 bytes, but for a letter that is not cut")
                .allMatch(line -> line.length() <= 75);
    }

    @Test
    void an_event_keeps_its_uid_and_rises_in_sequence_when_it_moves_and_when_it_is_withdrawn() {
        String number = new ApprovedContent(jdbc)
                .plannedBy(NEWCOMER, "It moves", "LINKEDIN@2032-05-24T10:00", "FACEBOOK@2032-05-24T10:00");
        publications.schedule(number);
        String address = create();
        VEvent before = event(address, number + "-P1");

        clock.advance(Duration.ofHours(1));
        slots.move(number + "-P1", NEWCOMER, at("2032-05-25T14:00"));

        VEvent moved = event(address, number + "-P1");
        assertThat(moved.getUid()).isEqualTo(before.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(at("2032-05-25T14:00"));
        assertThat(moved.getLastModified().getValue())
                .isAfter(before.getLastModified().getValue());
        assertThat(moved.getStatus().isConfirmed()).isTrue();

        withdrawals.withdraw(number + "-P1", NEWCOMER, "It was too much");
        VEvent withdrawn = event(address, number + "-P1");
        assertThat(withdrawn.getUid()).isEqualTo(before.getUid());
        assertThat(withdrawn.getStatus().isCancelled()).isTrue();
        assertThat(withdrawn.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
        assertThat(event(address, number + "-P2").getStatus().isConfirmed()).isTrue();
    }

    @Test
    void who_no_longer_belongs_to_the_house_has_none_and_makes_none() {
        String address = create();
        engine.getIdentityService().createMembership(NEWCOMER, "legal-external");
        assertThat(HttpPerson.stranger(port).get(address).status()).isEqualTo(200);

        engine.getIdentityService().deleteMembership(NEWCOMER, "hr");

        assertThat(HttpPerson.stranger(port).get(address).status()).isEqualTo(404);
        assertThat(me.page(PAGE).status()).isEqualTo(404);
        assertThat(me.form("/my-password", PAGE, Map.of()).status()).isEqualTo(404);
        engine.getIdentityService().deleteMembership(NEWCOMER, "legal-external");
        assertThat(HttpPerson.stranger(port).get(address).status())
                .as("in no group at all")
                .isEqualTo(404);
    }

    @Test
    void deadlines_of_claimed_tasks_are_in_it_until_the_task_is_gone_whoever_fetches_it() {
        String address = create();
        try (var goals = new Goals(engine)) {
            Task claimed = goals.taskStartedBy("khanyi", "GOAL-71");
            Task unclaimed = goals.taskStartedBy("khanyi", "GOAL-72");
            due(claimed, "2032-05-14T16:00");
            due(unclaimed, "2032-05-14T16:00");
            engine.getTaskService().setAssignee(claimed.getId(), NEWCOMER);

            VEvent event = events(address).get(0);
            assertThat(events(address)).hasSize(1);
            assertThat(event.getSummary().getValue()).startsWith("Due: List goals");
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(at("2032-05-14T16:00"));
            assertThat(event.getUrl().getValue()).endsWith("/tasks/" + claimed.getId());
            assertThat(parse(HttpPerson.signedIn(port, "naidoo").get(address))).hasSize(1);

            clock.advance(Duration.ofHours(3));
            due(claimed, "2032-05-13T16:00");
            VEvent moved = events(address).get(0);
            assertThat(moved.getUid()).isEqualTo(event.getUid());
            assertThat(moved.getSequence().getValue())
                    .isGreaterThan(event.getSequence().getValue());
        }
        assertThat(events(address)).isEmpty();
    }

    private void due(Task task, String moment) {
        Instant at = at(moment);
        engine.getTaskService().setDueDate(task.getId(), Date.from(at));
    }

    private String item(String owner, String title) {
        return content.item(title, ContentKind.BLOG_POST, owner, "marketing", ContentState.APPROVED, "Bridges");
    }

    private String publisherOf(String channel) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey("channel-publisher", Map.of("channel", channel))
                .getSingleResult()
                .getEntry("publisher");
    }

    private String create() {
        assertThat(me.form(PAGE, PAGE, Map.of()).location()).isEqualTo(PAGE);
        var address = ADDRESS.matcher(me.page(PAGE).body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private List<VEvent> events(String address) {
        return parse(HttpPerson.stranger(port).get(address));
    }

    private static List<VEvent> parse(HttpPerson.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.getEvents().isEmpty()
                        || calendar.validate(ICalVersion.V2_0).isEmpty())
                .as("what the parser objects to: " + calendar.validate(ICalVersion.V2_0))
                .isTrue();
        return calendar.getEvents();
    }

    private VEvent event(String address, String placement) {
        return events(address).stream()
                .filter(event -> placement(event).equals(placement))
                .findFirst()
                .orElseThrow();
    }

    private static String placement(VEvent event) {
        return event.getUid().getValue().replaceFirst("@.*", "");
    }
}
