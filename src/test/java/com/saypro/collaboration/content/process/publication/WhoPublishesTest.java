package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.publication.Runs.CHOOSE;
import static com.saypro.collaboration.content.process.publication.Runs.CONFIRM;
import static com.saypro.collaboration.content.process.publication.Runs.PUBLISH;
import static com.saypro.collaboration.content.process.publication.Runs.RECORD;
import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;
import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Busisiwe owns the processes and hands their tasks to people: only those get them who may answer, and only they are believed. */
class WhoPublishesTest extends PublicationScene {

    private static final String ADDRESS = "https://www.linkedin.com/feed/1";
    private static final Figures FIGURES = new Figures(1L, 2L, 3L, 4L, 5L, "");

    @LocalServerPort
    int port;

    String number;
    String placement;

    @BeforeEach
    void approved() {
        number = new ApprovedContent(jdbc).planned("LINKEDIN@2026-12-01T10:00");
        placement = number + "-P1";
        publications.schedule(number);
    }

    @Test
    void an_owner_hands_each_task_only_to_those_who_may_answer_it() {
        String publish = "%s may not publish this; only members of Posts Office may, who publish on LinkedIn.";
        assertThat(runs.step(placement)).isEqualTo(PUBLISH);
        refused(placement, "busisiwe", publish.formatted("Busisiwe Cele"));
        refused(placement, "zola", publish.formatted("Zola Mbeki"));
        refused(placement, "thandi", publish.formatted("Thandi Mokoena"));
        assertThat(hand(placement, "carmen").status()).as("their lead").isEqualTo(204);
        assertThat(hand(placement, "nomsa").status()).isEqualTo(204);

        runs.answer("nomsa", placement, Map.of("answer", "queued", "version", CODE, "queueReference", "Queue 7"));
        assertThat(runs.step(placement)).isEqualTo(CONFIRM);
        refused(placement, "zola", publish.formatted("Zola Mbeki"));
        assertThat(hand(placement, "dylan").status()).isEqualTo(204);

        runs.answer("dylan", placement, Map.of("answer", "not-possible", "reason", "The tool is down"));
        assertThat(runs.step(placement)).isEqualTo(CHOOSE);
        String choose =
                "Only Thandi Mokoena as the owner, the lead of Marketing or the lead of Content may change when and where this goes out.";
        refused(placement, "zola", choose);
        refused(placement, "busisiwe", choose);
        assertThat(hand(placement, "pieter").status()).isEqualTo(204);
    }

    @Test
    void an_owner_hands_the_figures_only_to_those_who_published() {
        publishing.live(placement, "nomsa", CODE, ADDRESS);
        runs.fire(number, "timer_figuresReady");
        assertThat(runs.step(number)).isEqualTo(RECORD);
        refused(
                number,
                "zola",
                "Zola Mbeki may not record these figures; only members of Posts Office may, who publish on LinkedIn.");
        assertThat(hand(number, "themba").status()).isEqualTo(204);
        assertThat(hand(number, "nomsa").status()).isEqualTo(204);

        notAllowed(() -> performances.record(number, "busisiwe", Map.of(placement, FIGURES)));
        assertThat(performances.ofItem(number)).isEmpty();
    }

    @Test
    void whoever_has_the_task_others_are_not_believed_that_something_went_out() {
        for (String person : List.of("busisiwe", "zola", "thandi")) {
            notAllowed(() -> publishing.live(placement, person, CODE, ADDRESS));
            notAllowed(() -> publishing.queued(placement, person, CODE, ""));
            notAllowed(() -> publishing.notPossible(placement, person, "No time"));
        }
        publishing.queued(placement, "nomsa", CODE, "");
        notAllowed(() -> publishing.confirmLive(placement, "zola", ADDRESS));
        assertThat(placements.get(placement).state()).isEqualTo(PlacementState.QUEUED);

        publishing.notPossible(placement, "carmen", "The tool is down");
        notAllowed(() -> slots.choose(placement, "zola", at("2026-12-02T10:00")));
        notAllowed(() -> withdrawals.giveUp(placement, "busisiwe", "Nobody needs it"));
        assertThat(placements.get(placement).state()).isEqualTo(PlacementState.NEEDS_SLOT);
    }

    @Test
    void a_spoilt_variable_opens_no_way_and_an_owner_puts_it_right_by_moving_back() {
        engine.getRuntimeService().setVariable(runs.instance(placement), "publisher", "technical-services");
        refused(
                placement,
                "busisiwe",
                "Busisiwe Cele may not publish this; only members of Posts Office may, who publish on LinkedIn.");
        move(PUBLISH, "serviceTask_checkSlot");
        assertThat(runs.candidates(placement)).containsExactly("technical-services");

        move(PUBLISH, "businessRuleTask_determinePublisher");
        assertThat(runs.candidates(placement)).containsExactly("posts-office");
        runs.answer("nomsa", placement, Map.of("answer", "live", "version", CODE, "address", ADDRESS));
        assertThat(placements.get(placement).state()).isEqualTo(PlacementState.LIVE);
    }

    private void move(String from, String to) {
        Answer answer = HttpPerson.signedIn(port, "busisiwe")
                .post(
                        ENGINE + "/process-instance/" + runs.instance(placement) + "/modification",
                        Map.of(
                                "instructions",
                                List.of(
                                        Map.of("type", "cancel", "activityId", from),
                                        Map.of("type", "startBeforeActivity", "activityId", to))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static void notAllowed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }

    private void refused(String businessKey, String person, String sentence) {
        String before = runs.task(businessKey).getAssignee();
        Answer answer = hand(businessKey, person);
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).isEqualTo(sentence);
        assertThat(runs.task(businessKey).getAssignee()).isEqualTo(before);
    }

    private Answer hand(String businessKey, String person) {
        return HttpPerson.signedIn(port, "busisiwe")
                .post(
                        ENGINE + "/task/" + runs.task(businessKey).getId() + "/assignee",
                        "{\"userId\":\"%s\"}".formatted(person));
    }
}
