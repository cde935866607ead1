package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.content.publication.Publishing;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is done on an item's page: shown to who may, done, refused in a sentence, and closed to all others. */
@IntegrationTest
class ContentPageActionsTest extends ContentScene {

    @LocalServerPort
    int port;

    @Autowired
    ContentVersions versions;

    @Autowired
    Placements placements;

    @Autowired
    CrisisStops stops;

    @Autowired
    Publishing publishing;

    @AfterEach
    void end_stop_and_publications() {
        if (stops.current().isPresent()) {
            stops.lift("zanele", "The test is over");
        }
        engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("content-publication")
                .list()
                .stream()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test is over"));
    }

    @Test
    void withdrawn_by_the_lead_of_content_after_a_reason_was_asked_for() {
        ProcessInstance instance = content.inReview();
        String page = page(instance);
        HttpPerson michelle = HttpPerson.signedIn(port, "michelle");
        Answer refused = michelle.form(page, page + "/withdraw", Map.of("reason", " \n "));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "The reason is missing. Say why the content is withdrawn",
                        "<details class=\"act\" id=\"withdraw\" open=\"open\">")
                .contains("aria-describedby=\"withdraw-refusal withdraw-note\"");
        Answer tooLong = michelle.form(page, page + "/withdraw", Map.of("reason", "<i>" + "x".repeat(3_900)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("At most 3,900 are allowed", "&lt;i&gt;xxx");
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);

        Answer done = michelle.form(page, page + "/withdraw", Map.of("reason", "The event is cancelled"));
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.location()).isEqualTo(page);
        assertThat(michelle.page(page).body())
                .contains(
                        "The content is withdrawn. Everyone concerned is told.",
                        "No task is open.",
                        "The event is cancelled")
                .doesNotContain("id=\"withdraw\"");
        assertThat(state(instance)).isEqualTo(ContentState.WITHDRAWN);
        assertThat(content.isOver(instance)).isTrue();

        Answer again = michelle.form(page, page + "/withdraw", Map.of("reason", "Typed & kept"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("withdrawn already", "You had entered:", "Typed &amp; kept");
    }

    @Test
    void who_may_not_act_sees_no_form_and_is_told_who_may() {
        ProcessInstance instance = content.inReview();
        String page = page(instance);
        HttpPerson karabo = HttpPerson.signedIn(port, "karabo");
        assertThat(karabo.page(page).body())
                .doesNotContain("What you can do", "<form class=\"card\"", "method=\"post\" action=\"/content");
        for (String action : List.of("/withdraw", "/new-version")) {
            Answer answer = karabo.form(page, page + action, Map.of("reason", "I want it"));
            assertThat(answer.status()).as(action).isEqualTo(403);
            assertThat(answer.body()).contains("Karabo Moloi may not", "only Thandi Mokoena, its owner", "I want it");
        }
        Answer takeBack = karabo.form(page, page + "/take-back", Map.of("department", "legal", "reason", "No"));
        assertThat(takeBack.status()).isEqualTo(403);
        assertThat(karabo.form(
                                page,
                                page + "/placements/" + instance.getBusinessKey() + "-P1/slot",
                                Map.of("slot", "2026-12-20T10:30"))
                        .status())
                .isEqualTo(403);
        assertThat(karabo.post(page + "/withdraw?reason=x", "").status())
                .as("without the token")
                .isEqualTo(403);
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);

        HttpPerson zola = HttpPerson.signedIn(port, "zola");
        assertThat(zola.form("/my-tasks", page + "/withdraw", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(zola.form("/my-tasks", "/content/C-1999-0001/withdraw", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_new_version_is_opened_by_the_owner_and_not_a_second_time() {
        ProcessInstance instance = content.inReview();
        String page = page(instance);
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        assertThat(thandi.page(page).body()).contains("Open a new version");
        assertThat(thandi.form(page, page + "/new-version", Map.of("reason", "The date has changed"))
                        .location())
                .isEqualTo(page);
        assertThat(content.task(instance, REWORK).getAssignee()).isEqualTo("thandi");
        assertThat(thandi.page(page).body())
                .contains("A new version is open.", "Rework content", "With Thandi Mokoena")
                .doesNotContain("id=\"new-version\"");
        Answer again = thandi.form(page, page + "/new-version", Map.of("reason", "Once more"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("In rework", "Once more");
    }

    @Test
    void what_a_process_owner_has_paused_waits_and_is_not_lost() {
        ProcessInstance instance = content.inReview();
        String page = page(instance);
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        engine.getRuntimeService().suspendProcessInstanceById(instance.getId());
        for (String action : List.of("/withdraw", "/new-version")) {
            Answer paused = thandi.form(page, page + action, Map.of("reason", "The date has changed"));
            assertThat(paused.status()).as(action).isEqualTo(400);
            assertThat(paused.body()).contains("A process owner has paused this work", "The date has changed");
        }
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);

        engine.getRuntimeService().activateProcessInstanceById(instance.getId());
        assertThat(thandi.form(page, page + "/new-version", Map.of("reason", "The date has changed"))
                        .location())
                .isEqualTo(page);
    }

    @Test
    void a_kept_sign_off_is_taken_back_by_its_department() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "send-back", "There is a typo");
        content.correctSpelling(instance);
        String page = page(instance);
        HttpPerson lerato = HttpPerson.signedIn(port, "lerato");
        assertThat(lerato.page(page).body())
                .contains("Take back the sign-off of Communications")
                .doesNotContain("Take back the sign-off of Content");
        Answer empty = lerato.form(page, page + "/take-back", Map.of("department", "communications", "reason", ""));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("The reason is missing", "id=\"take-communications\" open=\"open\"");
        assertThat(lerato.form(page, page + "/take-back", Map.of("department", "content", "reason", "No"))
                        .status())
                .isEqualTo(403);

        assertThat(lerato.form(
                                page,
                                page + "/take-back",
                                Map.of("department", "communications", "reason", "An outdated logo"))
                        .status())
                .isEqualTo(302);
        content.runJobs(instance);
        assertThat(content.task(instance, APPROVAL)).isNull();
        assertThat(lerato.page(page).body())
                .contains("The sign-off is taken back.", "Review content for Communications", "An outdated logo");
    }

    @Test
    void a_kept_sign_off_is_taken_back_in_a_dispute() {
        ProcessInstance instance = content.contentKept();
        content.review("johan", instance, "communications", "refuse", "Not our voice");
        String page = page(instance);
        HttpPerson refilwe = HttpPerson.signedIn(port, "refilwe");
        assertThat(refilwe.page(page).body()).contains("In dispute", "Take back the sign-off of Content");
        assertThat(refilwe.form(
                                page,
                                page + "/take-back",
                                Map.of("department", "content", "reason", "We overlooked something"))
                        .status())
                .isEqualTo(302);
        assertThat(refilwe.page(page).body())
                .contains("The sign-off is taken back.", "We overlooked something")
                .doesNotContain("Take back the sign-off of Content");
    }

    @Test
    void a_slot_is_moved_in_johannesburg_time() {
        ProcessInstance instance = approved();
        String page = page(instance);
        String first = instance.getBusinessKey() + "-P1";
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        assertThat(thandi.page(page).body()).contains("type=\"datetime-local\"", "value=\"2026-12-18T10:30\"");

        Answer past = thandi.form(page, page + "/placements/" + first + "/slot", Map.of("slot", "2026-11-20T10:30"));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body())
                .contains(
                        "is over. Choose a slot in the future.",
                        "value=\"2026-11-20T10:30\"",
                        "id=\"move-" + first + "\" open=\"open\"");
        Answer nonsense = thandi.form(page, page + "/placements/" + first + "/slot", Map.of("slot", "tomorrow"));
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.body()).contains("The slot is missing or not a date with a time.", "value=\"tomorrow\"");

        assertThat(thandi.form(page, page + "/placements/" + first + "/slot", Map.of("slot", "2026-12-22T08:15"))
                        .status())
                .isEqualTo(302);
        assertThat(placements.get(first).slot()).hasToString("2026-12-22T06:15:00Z");
        assertThat(thandi.page(page).body())
                .contains("The slot is moved.", "From Fri 18 December 2026, 10:30 to Tue 22 December 2026, 08:15.");
        assertThat(thandi.form(page, page + "/placements/C-1999-0001-P1/slot", Map.of("slot", "2026-12-22T08:15"))
                        .status())
                .as("a placement of another item")
                .isEqualTo(404);
    }

    @Test
    void one_placement_is_withdrawn_and_what_is_live_is_not() {
        ProcessInstance instance = approved();
        String page = page(instance);
        String number = instance.getBusinessKey();
        publishing.live(
                number + "-P2",
                "kagiso",
                versions.findByItemOrderByNumber(number).get(0).code(),
                "https://saypro.example/1");
        HttpPerson pieter = HttpPerson.signedIn(port, "pieter");
        assertThat(pieter.page(page).body())
                .contains("id=\"out-" + number + "-P1\"")
                .doesNotContain("id=\"out-" + number + "-P2\"", "id=\"withdraw\"");
        Answer live = pieter.form(page, page + "/placements/" + number + "-P2/withdraw", Map.of("reason", "Too late"));
        assertThat(live.status()).isEqualTo(400);
        assertThat(live.body()).contains("live already", "Too late");

        assertThat(pieter.form(
                                page,
                                page + "/placements/" + number + "-P1/withdraw",
                                Map.of("reason", "Nobody reads it"))
                        .status())
                .isEqualTo(302);
        assertThat(placements.findByItemOrderByNumber(number))
                .extracting(Placement::state)
                .containsExactly(PlacementState.WITHDRAWN, PlacementState.LIVE);
        assertThat(pieter.page(page).body()).contains("The placement is withdrawn.", "Nobody reads it", "Published");
    }

    @Test
    void what_a_crisis_stop_holds_back_is_freed_by_the_crisis_team() {
        ProcessInstance instance = approved();
        String page = page(instance);
        String first = instance.getBusinessKey() + "-P1";
        stops.set("zanele", "A student was hurt");
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        assertThat(thandi.page(page).body())
                .contains("Held back by a crisis stop")
                .doesNotContain("Free " + first);
        assertThat(thandi.form(page, page + "/placements/" + first + "/free", Map.of("reason", "Please"))
                        .status())
                .isEqualTo(403);

        HttpPerson zanele = HttpPerson.signedIn(port, "zanele");
        assertThat(zanele.page(page).body())
                .contains("Free " + first + " from the crisis stop", "id=\"out-" + first + "\"")
                .doesNotContain("id=\"move-");
        Answer empty = zanele.form(page, page + "/placements/" + first + "/free", Map.of("reason", ""));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("The reason is missing. Say why this one may go out again.");
        assertThat(zanele.form(page, page + "/placements/" + first + "/free", Map.of("reason", "It helps"))
                        .status())
                .isEqualTo(302);
        assertThat(placements.get(first).stopped()).isFalse();
        assertThat(zanele.page(page).body())
                .contains("The placement is freed and may go out.", "Freed from the crisis stop")
                .doesNotContain("id=\"free-" + first);
    }

    private ProcessInstance approved() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "approve", null);
        return instance;
    }

    private static String page(ProcessInstance instance) {
        return "/content/" + instance.getBusinessKey();
    }
}
