package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.Authoring;
import com.saypro.collaboration.content.Drafts;
import com.saypro.collaboration.database.Content;
import com.saypro.collaboration.foundation.NotAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Busisiwe owns the processes and gives a draft and a rework of marketing's to other people. */
@IntegrationTest
class WhoWritesTest extends ContentScene {

    /** External counsel, an administrator, an analyst, somebody of another department. */
    private static final List<String> STRANGERS = List.of("naidoo", "admin", "hendrik", "farouk");

    @LocalServerPort
    int port;

    @Autowired
    Authoring authoring;

    @Test
    void nobody_gets_a_draft_or_a_rework_they_may_not_write() {
        Task draft = content.task(content.submit("thandi", newsletter("marketing", Map.of())), DRAFT);
        STRANGERS.forEach(stranger -> refused(draft, stranger));
        assertThat(given(draft, "nobody.here").status()).isBetween(400, 404);

        Task rework = content.task(inRework(), REWORK);
        STRANGERS.forEach(stranger -> refused(rework, stranger));
        refused(rework, "zola");
    }

    @Test
    void colleagues_content_and_its_leads_may() {
        Task rework = content.task(inRework(), REWORK);
        for (String person : List.of("naledi", "pieter", "kagiso", "ayanda", "thandi")) {
            assertThat(given(rework, person).status()).as(person).isEqualTo(204);
        }
    }

    /** An instance of an earlier release knows of no guard. */
    @Test
    void what_a_stranger_hands_in_or_withdraws_is_not_recorded_whatever_the_model_says() {
        String number =
                content.submit("thandi", newsletter("marketing", Map.of())).getBusinessKey();
        var written = Drafts.of(Instant.parse("2026-12-18T08:30:00Z"), "T", "copy", "", "", "Theme", "All", "Launch");
        Map<String, String> before = new Content(jdbc).now();
        for (String stranger : STRANGERS) {
            assertThatThrownBy(() -> authoring.handIn(number, stranger, written))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("may not write this content; only Thandi Mokoena, its owner");
            assertThatThrownBy(() -> authoring.withdraw(number, stranger, "Not needed"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }

    @Test
    void who_was_only_asked_for_a_first_version_does_not_take_it_back() {
        String number =
                content.submit("thandi", newsletter("marketing", Map.of())).getBusinessKey();
        assertThatThrownBy(() -> authoring.withdraw(number, "zola", "Not needed"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("may not withdraw this content");
    }

    private ProcessInstance inRework() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Shorter");
        content.review("kagiso", instance, "content", "sign-off", null);
        return instance;
    }

    private void refused(Task task, String person) {
        Answer answer = given(task, person);
        assertThat(answer.status()).as(person).isEqualTo(403);
        assertThat(answer.body()).contains("may not write this content; only Thandi Mokoena, its owner");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("thandi");
    }

    private Answer given(Task task, String person) {
        return HttpPerson.signedIn(port, "busisiwe")
                .post(ENGINE + "/task/" + task.getId() + "/assignee", Map.of("userId", person));
    }
}
