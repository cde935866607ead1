package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.Runs.CHOOSE;
import static com.saypro.collaboration.content.process.publication.Runs.CONFIRM;
import static com.saypro.collaboration.content.process.publication.Runs.PUBLISH;
import static com.saypro.collaboration.content.process.publication.Runs.johannesburg;
import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;
import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentEvents;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

class ContentPublicationProcessTest extends PublicationScene {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage(PublicationModel.PUBLICATION);

    private static final Map<String, Object> LIVE =
            Map.of("answer", "live", "version", CODE, "address", "https://www.linkedin.com/feed/1");
    private static final Map<String, Object> QUEUED =
            Map.of("answer", "queued", "version", CODE, "queueReference", "Queue 7");
    private static final Map<String, Object> NOT_POSSIBLE =
            Map.of("answer", "not-possible", "reason", "The tool is down");

    @Autowired
    ContentItems items;

    @Autowired
    ContentEvents events;

    @Test
    void queued_in_the_tool_and_confirmed_live() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        Task publish = runs.task(placement);
        assertThat(publish.getTaskDefinitionKey()).isEqualTo(PUBLISH);
        assertThat(runs.candidates(placement)).containsExactly("posts-office");
        assertThat(johannesburg(publish.getDueDate())).isEqualTo("2026-12-01T10:00");
        assertThat(johannesburg(publish.getFollowUpDate())).isEqualTo("2026-11-30T10:00");
        assertThat(runs.timers(placement))
                .isEqualTo(Map.of(PUBLISH, "2026-11-30T10:00", "timer_slotReached", "2026-12-01T10:00"));

        new Acting(engine).as("nomsa", () -> engine.getTaskService().claim(publish.getId(), "nomsa"));
        runs.fire(placement, PUBLISH);
        assertThat(told(publish.getId() + ":due-soon%")).containsExactly("nomsa");
        runs.answer("nomsa", placement, QUEUED);
        assertThat(state(placement)).isEqualTo(PlacementState.QUEUED);
        Task confirm = runs.task(placement);
        assertThat(confirm.getTaskDefinitionKey()).isEqualTo(CONFIRM);
        assertThat(runs.candidates(placement)).containsExactly("posts-office");
        assertThat(johannesburg(confirm.getFollowUpDate())).isEqualTo("2026-12-01T10:00");
        assertThat(johannesburg(confirm.getDueDate())).isEqualTo("2026-12-02T17:00");
        assertThat(runs.timers(placement))
                .isEqualTo(Map.of(CONFIRM, "2026-12-01T14:00", "timer_liveConfirmationOverdue", "2026-12-02T17:00"));
        assertThat(runs.view(placement).prop("queueReference").stringValue()).isEqualTo("Queue 7");

        clock.set("2026-12-01T10:05");
        runs.answer("dylan", placement, Map.of("answer", "live", "address", "https://www.linkedin.com/feed/1"));
        assertThat(runs.isRunning(placement)).isFalse();
        assertThat(placements.get(placement).live().address()).isEqualTo("https://www.linkedin.com/feed/1");
        assertThat(placements.get(placement).live().liveAt()).isEqualTo(at("2026-12-01T10:05"));
        assertThat(happened(placement))
                .containsExactly("SCHEDULED", "QUEUED nomsa Queue 7", "LIVE dylan https://www.linkedin.com/feed/1");
    }

    @Test
    void the_instance_carries_who_publishes_and_what_routes_it_and_no_text() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        List<String> task = List.of("dueAt", "remindAt", "escalateAt", "view", "subject");
        assertThat(runs.variables(placement))
                .isEqualTo(Map.of("urgency", "normal", "publisher", "posts-office", "slotAhead", true));
        assertThat(runs.local(placement)).containsExactlyInAnyOrderElementsOf(with(task, Runs.keys(PUBLISH)));

        runs.answer("nomsa", placement, QUEUED);
        assertThat(runs.variables(placement))
                .isEqualTo(Map.of(
                        "urgency",
                        "normal",
                        "publisher",
                        "posts-office",
                        "slotAhead",
                        true,
                        "publishAnswer",
                        "queued"));
        assertThat(runs.local(placement)).containsExactlyInAnyOrderElementsOf(with(task, Runs.keys(CONFIRM)));

        runs.answer("nomsa", placement, NOT_POSSIBLE);
        assertThat(runs.variables(placement))
                .isEqualTo(Map.of(
                        "urgency",
                        "normal",
                        "publisher",
                        "posts-office",
                        "slotAhead",
                        true,
                        "publishAnswer",
                        "queued",
                        "liveAnswer",
                        "not-possible"));
        assertThat(runs.local(placement)).containsExactlyInAnyOrderElementsOf(with(task, Runs.keys(CHOOSE)));
        assertThat(runs.nothingSerialized(placement)).isTrue();
    }

    @Test
    void live_at_once_and_the_item_is_published_with_its_last_placement() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00", "NEWSLETTER@2026-12-02T09:00");
        assertThat(runs.candidates(number + "-P2")).containsExactly("marketing");

        runs.answer("nomsa", number + "-P1", LIVE);
        assertThat(items.get(number).state()).isEqualTo(ContentState.APPROVED);
        assertThat(items.get(number).plannedPublication()).isEqualTo(at("2026-12-02T09:00"));
        assertThat(runs.isRunning(number)).isFalse();

        runs.answer(
                "naledi",
                number + "-P2",
                Map.of("answer", "live", "version", CODE, "messageId", "20261202.1@mail.saypro.example"));
        assertThat(items.get(number).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(runs.isRunning(number)).as("its measurement").isTrue();
    }

    @Test
    void not_published_at_the_slot_the_publishers_lead_and_the_owner_are_told_once() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        clock.set("2026-12-01T10:00");
        runs.fire(placement, "timer_slotReached");

        assertThat(runs.candidates(placement)).containsExactly("posts-office", "posts-office-lead");
        assertThat(told(runs.task(placement).getId() + ":overdue%")).containsExactly("carmen", "thandi", "themba");
        assertThatThrownBy(() -> runs.answer("nomsa", placement, QUEUED))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "The slot, Tue 1 December 2026, 10:00, is over, so nothing can be queued for it. Say that it is live, or that it was not possible.");
        runs.answer("nomsa", placement, LIVE);
        assertThat(state(placement)).isEqualTo(PlacementState.LIVE);
    }

    @Test
    void approved_later_than_its_slot_nothing_goes_out_and_the_owner_chooses_another() {
        String number = scheduled("LINKEDIN@2026-11-20T10:00");
        String placement = number + "-P1";
        assertThat(state(placement)).isEqualTo(PlacementState.NEEDS_SLOT);
        Task choose = runs.task(placement);
        assertThat(choose.getTaskDefinitionKey()).isEqualTo(CHOOSE);
        assertThat(choose.getAssignee()).isEqualTo("thandi");
        assertThat(johannesburg(choose.getDueDate())).isEqualTo("2026-11-25T17:00");
        assertThat(runs.timers(placement))
                .isEqualTo(Map.of(CHOOSE, "2026-11-24T17:00", "timer_choiceOverdue", "2026-11-25T17:00"));

        assertThatThrownBy(() -> runs.answer("thandi", placement, slot("2026-11-25T16:45+02:00")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "The slot leaves the publisher no time. With normal urgency the earliest possible is Wed 25 November 2026, 17:00.");
        runs.answer("thandi", placement, slot("2026-11-26T10:30+02:00"));
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
        assertThat(state(placement)).isEqualTo(PlacementState.SCHEDULED);
        assertThat(items.get(number).plannedPublication()).isEqualTo(at("2026-11-26T10:30"));
    }

    @Test
    void the_slot_of_an_owner_who_left_is_chosen_by_a_lead_of_the_department_and_by_nobody_else_in_it() {
        String placement = scheduledOf("someone-gone", "LINKEDIN@2026-11-20T10:00") + "-P1";
        assertThat(runs.task(placement).getAssignee()).isNull();
        assertThat(runs.candidates(placement)).containsExactly("marketing-lead");

        runs.fire(placement, "timer_choiceOverdue");
        assertThatThrownBy(() ->
                        engine.getTaskService().setAssignee(runs.task(placement).getId(), "sipho"))
                .isInstanceOf(NotAllowed.class);
        runs.answer("pieter", placement, slot("2026-11-26T10:30+02:00"));
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
    }

    @Test
    void in_the_place_of_an_owner_who_left_the_leads_of_the_department_are_told_wherever_the_owner_would_be() {
        String placement = scheduledOf("someone-gone", "LINKEDIN@2026-12-01T10:00") + "-P1";
        clock.set("2026-12-01T10:00");
        runs.fire(placement, "timer_slotReached");
        assertThat(told(runs.task(placement).getId() + ":overdue%"))
                .containsExactly("carmen", "pieter", "thandi", "themba");

        clock.set("2026-12-01T09:59");
        runs.answer("nomsa", placement, QUEUED);
        runs.fire(placement, "timer_liveConfirmationOverdue");
        assertThat(told(runs.task(placement).getId() + ":overdue%"))
                .containsExactly("carmen", "pieter", "thandi", "themba");

        runs.answer("nomsa", placement, NOT_POSSIBLE);
        assertThat(told(placement + ":not-possible:%")).containsExactly("pieter", "thandi");
        runs.answer("pieter", placement, Map.of("next", "withdraw", "withdrawReason", "Nobody needs it"));
        assertThat(told(placement + ":withdrawn:%")).containsExactly("carmen", "dylan", "nomsa", "thandi", "themba");
    }

    @Test
    void approved_later_than_its_slot_the_leads_hear_of_it_only_where_the_owner_left() {
        String left = scheduledOf("someone-gone", "LINKEDIN@2026-11-20T10:00") + "-P1";
        String present = scheduled("LINKEDIN@2026-11-20T11:00") + "-P1";
        assertThat(told(left + ":slot-missed:%")).containsExactly("pieter", "thandi");
        assertThat(letter(left + ":slot-missed:%", "pieter")).contains("a lead of the department chooses a new slot");
        assertThat(told(present + ":slot-missed:%")).isEmpty();
        assertThat(told(runs.task(present).getId() + ":assigned%")).containsExactly("thandi");
    }

    @Test
    void an_owner_who_leaves_with_the_choice_before_them_leaves_it_to_the_leads() {
        var identity = engine.getIdentityService();
        identity.saveUser(identity.newUser("passing"));
        String placement;
        try {
            placement = scheduledOf("passing", "LINKEDIN@2026-11-20T10:00") + "-P1";
            assertThat(runs.task(placement).getAssignee()).isEqualTo("passing");
        } finally {
            identity.deleteUser("passing");
        }
        runs.fire(placement, CHOOSE);
        assertThat(told(runs.task(placement).getId() + ":due-soon%")).containsExactly("pieter", "thandi");
        runs.answer("pieter", placement, slot("2026-11-26T10:30+02:00"));
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
    }

    @Test
    void an_owner_who_is_no_lead_may_still_choose_when_the_choice_is_overdue() {
        String placement = scheduledOf("sipho", "LINKEDIN@2026-11-20T10:00") + "-P1";
        runs.fire(placement, "timer_choiceOverdue");
        assertThat(runs.task(placement).getAssignee()).isNull();
        assertThat(told(runs.task(placement).getId() + ":overdue%")).containsExactly("pieter", "sipho", "thandi");
        runs.answer("sipho", placement, slot("2026-11-26T10:30+02:00"));
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
    }

    @Test
    void not_possible_the_owner_is_told_and_gives_it_up_and_with_it_the_item() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00");
        String placement = number + "-P1";
        runs.answer("nomsa", placement, NOT_POSSIBLE);
        assertThat(state(placement)).isEqualTo(PlacementState.NEEDS_SLOT);
        assertThat(told(placement + ":not-possible:%")).containsExactly("thandi");
        assertThat(runs.view(placement).prop("why").stringValue())
                .isEqualTo("Nomsa Radebe could not publish it: The tool is down");

        runs.answer("thandi", placement, Map.of("next", "withdraw", "withdrawReason", "No longer news"));
        assertThat(runs.isRunning(placement)).isFalse();
        assertThat(state(placement)).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(items.get(number).state()).isEqualTo(ContentState.WITHDRAWN);
        assertThat(told(placement + ":withdrawn:%")).containsExactly("carmen", "dylan", "nomsa", "themba");
    }

    @Test
    void moved_before_publishing_it_is_due_at_the_new_slot() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00");
        String placement = number + "-P1";
        new Acting(engine).as("thandi", () -> slots.move(placement, "thandi", at("2026-12-08T11:00")));

        Task publish = runs.task(placement);
        assertThat(publish.getTaskDefinitionKey()).isEqualTo(PUBLISH);
        assertThat(johannesburg(publish.getDueDate())).isEqualTo("2026-12-08T11:00");
        assertThat(johannesburg(publish.getFollowUpDate())).isEqualTo("2026-12-07T11:00");
        assertThat(items.get(number).plannedPublication()).isEqualTo(at("2026-12-08T11:00"));
        assertThat(happened(placement))
                .containsExactly(
                        "SCHEDULED",
                        "SLOT_MOVED thandi From Tue 1 December 2026, 10:00 to Tue 8 December 2026, 11:00.");
        assertThat(told(placement + ":slot-moved:%")).containsExactly("carmen", "dylan", "nomsa", "themba");
    }

    @Test
    void moved_after_queueing_it_must_be_queued_again() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        runs.answer("nomsa", placement, QUEUED);
        slots.move(placement, "ayanda", at("2026-12-08T11:00"));

        assertThat(state(placement)).isEqualTo(PlacementState.SCHEDULED);
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
        assertThat(told(placement + ":slot-moved:%")).containsExactly("carmen", "dylan", "nomsa", "thandi", "themba");
        assertThat(letter(placement + ":slot-moved:%", "nomsa")).contains("Take it out there and queue it again");
    }

    @Test
    void moved_while_a_new_slot_is_asked_for_the_task_is_gone() {
        String placement = scheduled("LINKEDIN@2026-11-20T10:00") + "-P1";
        slots.move(placement, "pieter", at("2026-11-24T11:00"));
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
        assertThat(state(placement)).isEqualTo(PlacementState.SCHEDULED);
    }

    @Test
    void moved_only_by_those_it_belongs_to_and_into_the_future() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00");
        String placement = number + "-P1";
        assertThatThrownBy(() -> slots.move(placement, "nomsa", at("2026-12-08T11:00")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(
                        "Only Thandi Mokoena as the owner, the lead of Marketing or the lead of Content may change when and where this goes out.");
        assertThatThrownBy(() -> slots.move(placement, "thandi", at("2026-11-23T09:30")))
                .isInstanceOf(Refused.class)
                .hasMessage("Mon 23 November 2026, 09:30 is over. Choose a slot in the future.");
        assertThatThrownBy(() -> slots.move(placement, "thandi", at("2026-12-01T10:00")))
                .hasMessage("This is the slot it has already. Choose another one.");
        runs.answer("nomsa", placement, LIVE);
        assertThatThrownBy(() -> slots.move(placement, "thandi", at("2026-12-08T11:00")))
                .hasMessage("This placement is live, so its slot can no longer be moved.");
        assertThat(slots.mayMove(items.get(number), placements.get(placement), "thandi"))
                .isFalse();
    }

    @Test
    void a_confirmation_that_is_overdue_goes_to_the_lead_and_the_owner_hears_of_it() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        runs.answer("nomsa", placement, QUEUED);
        runs.fire(placement, "timer_liveConfirmationOverdue");
        assertThat(runs.candidates(placement)).containsExactly("posts-office", "posts-office-lead");
        assertThat(told(runs.task(placement).getId() + ":overdue%")).containsExactly("carmen", "thandi", "themba");

        runs.answer("nomsa", placement, NOT_POSSIBLE);
        assertThat(runs.step(placement)).isEqualTo(CHOOSE);
    }

    @Test
    void withdrawn_its_task_vanishes_and_what_is_live_stays_published() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00", "FACEBOOK@2026-12-01T10:00");
        runs.answer("nomsa", number + "-P1", LIVE);
        runs.answer("nomsa", number + "-P2", QUEUED);

        new Acting(engine).as("thandi", () -> withdrawals.withdraw(number + "-P2", "thandi", "Too much"));
        assertThat(runs.isRunning(number + "-P2")).isFalse();
        assertThat(letter(number + "-P2:withdrawn:%", "nomsa"))
                .contains(
                        "Thandi Mokoena withdrew this placement: Too much", "is queued in the tool: take it out there");
        assertThat(items.get(number).state()).isEqualTo(ContentState.PUBLISHED);
        assertThatThrownBy(() -> withdrawals.withdraw(number + "-P1", "thandi", "Too much"))
                .isInstanceOf(Refused.class)
                .hasMessage("This placement is live already. What is live cannot be withdrawn any more.");
    }

    @Test
    void withdrawing_the_last_one_withdraws_the_item() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00", "FACEBOOK@2026-12-01T11:00");
        withdrawals.withdraw(number + "-P1", "thandi", "Too much");
        assertThat(items.get(number).state()).isEqualTo(ContentState.APPROVED);
        assertThat(items.get(number).plannedPublication()).isEqualTo(at("2026-12-01T11:00"));
        new Acting(engine).as("pieter", () -> withdrawals.withdraw(number + "-P2", "pieter", "Cancelled"));
        assertThat(items.get(number).state()).isEqualTo(ContentState.WITHDRAWN);
        assertThat(told(number + ":withdrawn:%")).containsExactly("thandi");
    }

    @Test
    void called_back_the_tasks_vanish_and_approved_again_they_return() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00", "FACEBOOK@2026-11-20T10:00");
        publications.callBack(number, "A new version was opened.");
        assertThat(state(number + "-P2")).isEqualTo(PlacementState.PLANNED);
        assertThat(runs.isRunning(number + "-P1")).isFalse();
        assertThat(runs.isRunning(number + "-P2")).isFalse();
        assertThat(state(number + "-P1")).isEqualTo(PlacementState.PLANNED);
        publications.schedule(number);
        publications.schedule(number);
        assertThat(runs.step(number + "-P1")).isEqualTo(PUBLISH);
        runs.answer("nomsa", number + "-P1", LIVE);
        assertThatThrownBy(() -> publications.callBack(number, "Too late"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        number
                                + "-P1 is live on LinkedIn already, so the whole item can no longer be taken back. Withdraw the placements that are still to come one by one.");
    }

    @Test
    void called_back_every_publisher_gets_one_mail_with_what_they_have_each_time() {
        String number =
                scheduled("LINKEDIN@2026-12-01T10:00", "NEWSLETTER@2026-12-02T10:00", "FACEBOOK@2026-12-03T10:00");
        runs.answer("nomsa", number + "-P1", QUEUED);
        publications.callBack(number, "A new version was opened.");

        assertThat(told(number + "%:called-back:%"))
                .contains("carmen", "dylan", "nomsa", "themba", "naledi")
                .doesNotHaveDuplicates();
        assertThat(letter(number + ":called-back:%", "nomsa"))
                .contains(
                        "Summer school opens (%s) is taken back: A new version was opened.".formatted(number),
                        number + "-P1, LinkedIn, Tue 1 December 2026, 10:00) is queued in the tool: take it out there",
                        number + "-P3, Facebook, Thu 3 December 2026, 10:00) is not to be published.")
                .doesNotContain("-P2");
        assertThat(letter(number + ":called-back:%", "naledi")).contains("-P2").doesNotContain("-P1", "-P3");

        publications.schedule(number);
        publications.callBack(number, "Another one was opened.");
        assertThat(told(number + ":called-back:%")).filteredOn("nomsa"::equals).hasSize(2);
        publications.callBack(number, "Nothing is out any more.");
        assertThat(told(number + ":called-back:%")).filteredOn("nomsa"::equals).hasSize(2);
    }

    @Test
    void what_is_close_to_it_on_the_same_channel_is_pointed_out_on_the_forms() {
        String other = scheduled("TWITTER@2027-03-01T10:30", "FACEBOOK@2027-03-01T10:30");
        String placement = scheduled("TWITTER@2027-03-01T10:00") + "-P1";
        var close = runs.view(placement).prop("collisions").elements();
        assertThat(close).hasSize(1);
        assertThat(close.get(0).prop("placement").stringValue()).isEqualTo(other + "-P1");
        runs.answer("nomsa", placement, NOT_POSSIBLE);
        assertThat(runs.view(placement).prop("others").elements())
                .extracting(row -> row.prop("placement").stringValue())
                .contains(other + "-P1");
    }

    @Test
    void only_the_version_that_is_approved_by_then_is_published() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00");
        jdbc.sql("update saypro.content_item set approved_version = 0 where number = ?")
                .param(number)
                .update();
        assertThatThrownBy(() -> runs.answer("nomsa", number + "-P1", LIVE))
                .isInstanceOf(Refused.class)
                .hasMessage("No version of this item is approved any more. Nothing of it may go out.");
        jdbc.sql("update saypro.content_item set approved_version = 1 where number = ?")
                .param(number)
                .update();
        assertThatThrownBy(
                        () -> publishing.live(number + "-P1", "nomsa", "ffffffff", "https://www.linkedin.com/feed/1"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Only the approved version may be published: version 1, code 0123abcd. Choose it, and publish exactly that text.");
        assertThat(state(number + "-P1")).isEqualTo(PlacementState.SCHEDULED);
    }

    private static Map<String, Object> slot(String moment) {
        return Map.of("next", "new-slot", "slot", moment);
    }

    private String scheduled(String... planned) {
        return scheduledOf("thandi", planned);
    }

    private String scheduledOf(String owner, String... planned) {
        String number = new ApprovedContent(jdbc).plannedBy(owner, "Summer school opens", planned);
        publications.schedule(number);
        return number;
    }

    private PlacementState state(String placement) {
        return placements.get(placement).state();
    }

    private List<String> happened(String placement) {
        return events.findByItemOrderById(placements.get(placement).item()).stream()
                .filter(event -> event.placement().equals(placement))
                .map(ContentPublicationProcessTest::line)
                .toList();
    }

    private static String line(ContentEvent event) {
        return (event.kind() + " " + event.person() + " " + event.detail()).strip();
    }

    private List<String> told(String cause) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                .param(cause)
                .query(String.class)
                .list();
    }

    private String letter(String cause, String recipient) {
        return jdbc.sql("select model ->> 'paragraphs' from saypro.outbox where cause like ? and recipient = ?")
                .params(cause, recipient)
                .query(String.class)
                .single();
    }

    private static List<String> with(List<String> some, List<String> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }
}
