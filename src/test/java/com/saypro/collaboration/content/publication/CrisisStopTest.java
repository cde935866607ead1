package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.benchmarks.StatementLog;
import com.saypro.collaboration.content.ContentEvents;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CrisisStopTest {

    private static final String REASON = "A student was hurt";

    /** The two ways in which something is marked as going out. */
    private enum Marking {
        LIVE((publishing, placement) -> publishing.live(placement, "nomsa", CODE, "https://www.linkedin.com/feed/1")),
        QUEUED((publishing, placement) -> publishing.queued(placement, "nomsa", CODE, ""));

        private final BiConsumer<Publishing, String> mark;

        Marking(BiConsumer<Publishing, String> mark) {
            this.mark = mark;
        }
    }

    @Autowired
    CrisisStops stops;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    PlacementWithdrawals withdrawals;

    @Autowired
    PlacementView view;

    @Autowired
    Placements placements;

    @Autowired
    ContentItems items;

    @Autowired
    ContentEvents events;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
    }

    @AfterEach
    void clean_up() {
        if (stops.current().isPresent()) {
            stops.lift("zanele", "The test is over");
        }
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("content-publication")
                .list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "test is over"));
        withdrawEverything();
        clock.reset();
    }

    private void withdrawEverything() {
        jdbc.sql(
                        "update saypro.content_placement set state = 'WITHDRAWN' where state in ('SCHEDULED', 'QUEUED', 'NEEDS_SLOT')")
                .update();
    }

    @ParameterizedTest
    @EnumSource(Marking.class)
    void what_is_being_marked_first_is_seen_by_the_stop_that_waits_for_it(Marking marking) {
        String placement = scheduled();
        CompletableFuture<Void> stop = transaction.execute(marked -> {
            marking.mark.accept(publishing, placement);
            CompletableFuture<Void> later = CompletableFuture.runAsync(() -> stops.set("zanele", REASON));
            await().until(this::somebodyWaitsForTheFlag);
            assertThat(later).isNotDone();
            return later;
        });
        stop.join();

        Placement after = placements.get(placement);
        assertThat(after.state()).isEqualTo(PlacementState.valueOf(marking.name()));
        assertThat(after.stopped()).as("what was queued in time is stopped").isEqualTo(marking == Marking.QUEUED);
    }

    @ParameterizedTest
    @EnumSource(Marking.class)
    void what_waits_for_a_stop_that_is_being_set_does_not_slip_through(Marking marking) {
        String placement = scheduled();
        CompletableFuture<Void> publisher = transaction.execute(set -> {
            stops.set("zanele", REASON);
            CompletableFuture<Void> later =
                    CompletableFuture.runAsync(() -> marking.mark.accept(publishing, placement));
            await().until(this::somebodyWaitsForTheFlag);
            assertThat(later).isNotDone();
            return later;
        });

        assertThatThrownBy(publisher::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "A crisis stop holds this back: \"A student was hurt\". Nothing of it may go out. Wait until the crisis team or leadership frees it on the calendar page; if it is out already, take it down and tell them.");
        Placement after = placements.get(placement);
        assertThat(after.state()).isEqualTo(PlacementState.SCHEDULED);
        assertThat(after.stopped()).isTrue();
    }

    @Test
    void it_marks_everything_that_is_to_come_and_tells_publishers_and_owners_once() {
        String number =
                scheduledItem("LINKEDIN@2026-12-01T10:00", "NEWSLETTER@2026-12-01T10:00", "FACEBOOK@2026-11-20T10:00");
        publishing.queued(number + "-P1", "nomsa", CODE, "");
        stops.set("zanele", REASON);

        assertThat(placements.findByItemOrderByNumber(number)).allMatch(Placement::stopped);
        assertThat(stops.stopped()).extracting(Stopped::id).contains(number + "-P1", number + "-P2", number + "-P3");
        assertThat(stops.current()).map(CrisisStop::reason).contains(REASON);
        assertThat(letters("nomsa"))
                .hasSize(1)
                .first()
                .asString()
                .contains("is queued in the tool: take it out there, so that it does not go out.", " is held back.");
        assertThat(letters("thandi")).hasSize(1);
        assertThat(events.findByItemOrderById(number))
                .filteredOn(event -> event.kind().name().equals("STOPPED"))
                .hasSize(3)
                .allMatch(event ->
                        event.person().equals("zanele") && event.detail().equals(REASON));
    }

    @Test
    void what_is_scheduled_under_a_stop_is_held_back_from_the_start_and_lifting_frees_nothing() {
        stops.set("khanyi", REASON);
        String number = scheduledItem("LINKEDIN@2026-12-01T10:00");
        assertThat(placements.get(number + "-P1").stopped()).isTrue();

        stops.lift("zanele", "It is over");
        assertThat(stops.current()).isEmpty();
        assertThat(placements.get(number + "-P1").stopped()).isTrue();
        assertThatThrownBy(() -> publishing.queued(number + "-P1", "nomsa", CODE, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REASON);

        stops.free(number + "-P1", "khanyi", "It is harmless");
        publishing.queued(number + "-P1", "nomsa", CODE, "");
        assertThat(placements.get(number + "-P1").state()).isEqualTo(PlacementState.QUEUED);
        assertThatThrownBy(() -> stops.free(number + "-P1", "khanyi", "Again"))
                .isInstanceOf(Refused.class)
                .hasMessage("This placement is not held back, so there is nothing to free.");
    }

    @Test
    void a_refusal_names_the_stop_that_holds_it_back_and_not_one_that_was_set_and_lifted_since() {
        String placement = scheduled();
        stops.set("zanele", REASON);
        stops.lift("zanele", "It is over");
        stops.set("johan", "The tool was broken into");
        assertThatThrownBy(() -> publishing.queued(placement, "nomsa", CODE, ""))
                .as("while another one is set, which holds back everything")
                .hasMessageContaining("\"The tool was broken into\"");

        stops.lift("johan", "The tool is safe");
        assertThatThrownBy(() -> publishing.queued(placement, "nomsa", CODE, ""))
                .hasMessageContaining("\"" + REASON + "\"");
        assertThat(view.publish(placement)).containsEntry("stopped", REASON);
    }

    @Test
    void setting_it_takes_as_many_statements_for_much_as_for_little() {
        withdrawEverything();
        scheduledItem("LINKEDIN@2026-12-01T10:00", "NEWSLETTER@2026-12-01T10:00");
        List<String> few = statementsOfSetting();
        assertThat(stops.stopped()).hasSize(2);
        stops.lift("zanele", "It is over");

        for (int i = 0; i < 8; i++) {
            scheduledItem(
                    "LINKEDIN@2026-12-02T10:00",
                    "NEWSLETTER@2026-12-03T10:00",
                    "LINKEDIN@2026-12-04T10:00",
                    "NEWSLETTER@2026-12-05T10:00",
                    "LINKEDIN@2026-12-06T10:00");
        }
        List<String> many = statementsOfSetting();
        assertThat(stops.stopped()).hasSize(42);
        assertThat(few).anyMatch(statement -> statement.contains("update saypro.content_placement"));
        assertThat(many).hasSameSizeAs(few);
    }

    private List<String> statementsOfSetting() {
        try (var log = new StatementLog()) {
            return log.duringHere(() -> stops.set("zanele", REASON));
        }
    }

    @Test
    void one_may_be_freed_or_withdrawn_while_the_stop_is_set() {
        String number = scheduledItem("LINKEDIN@2026-12-01T10:00", "FACEBOOK@2026-12-01T10:00");
        stops.set("zanele", REASON);
        stops.free(number + "-P1", "johan", "It helps");
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");

        withdrawals.withdraw(number + "-P2", "zanele", "Not in this week");
        assertThat(placements.get(number + "-P2").state()).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(stops.stopped()).extracting(Stopped::item).doesNotContain(number);
    }

    @Test
    void called_back_and_approved_again_what_was_held_back_still_is() {
        String number = scheduledItem("LINKEDIN@2026-12-01T10:00");
        stops.set("zanele", REASON);
        stops.lift("zanele", "It is over");
        publications.callBack(number, "A new version was opened.");
        publications.schedule(number);
        assertThat(placements.get(number + "-P1").stopped()).isTrue();
    }

    @Test
    void only_the_crisis_team_and_leadership_with_a_reason_and_one_at_a_time() {
        assertThat(stops.mayAct("thandi")).isFalse();
        assertThatThrownBy(() -> stops.set("thandi", REASON))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(
                        "Only members of Crisis team and Leadership may stop publishing, lift a stop or free what was stopped.");
        assertThatThrownBy(() -> stops.set("zanele", " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The reason is missing");
        assertThatThrownBy(() -> stops.lift("zanele", "Over"))
                .hasMessage("No crisis stop is set, so there is none to lift.");
        stops.set("zanele", REASON);
        assertThatThrownBy(() -> stops.set("johan", "Again"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "A crisis stop is set already, by Zanele Mthembu since Mon 23 November 2026, 09:30. Lift it before you set another one.");
        assertThatThrownBy(() -> stops.lift("thandi", "Over")).isInstanceOf(NotAllowed.class);
        assertThat(stops.current()).map(CrisisStop::person).contains("zanele");
    }

    @Test
    void who_set_and_lifted_it_and_why_is_a_record_nobody_can_change() {
        stops.set("zanele", REASON);
        stops.lift("johan", "It is over");
        assertThat(jdbc.sql(
                                "select kind || ' ' || person || ' ' || reason from saypro.crisis_stop_log order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("LIFTED johan It is over", "SET zanele " + REASON);
        assertThatThrownBy(() -> jdbc.sql("update saypro.crisis_stop_log set reason = 'none'")
                        .update())
                .rootCause()
                .message()
                .containsAnyOf("append-only", "permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from saypro.crisis_stop_log").update())
                .rootCause()
                .message()
                .containsAnyOf("append-only", "permission denied");
    }

    private boolean somebodyWaitsForTheFlag() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'transactionid' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String scheduled() {
        return scheduledItem("LINKEDIN@2026-12-01T10:00") + "-P1";
    }

    private String scheduledItem(String... planned) {
        String number = new ApprovedContent(jdbc).planned(planned);
        publications.schedule(number);
        return number;
    }

    private List<String> letters(String person) {
        return jdbc.sql("""
                        select model ->> 'paragraphs' from saypro.outbox where recipient = ? and cause = 'crisis-stop:set:'
                            || (select max(id) from saypro.crisis_stop_log where kind = 'SET')
                        """).param(person).query(String.class).list();
    }
}
