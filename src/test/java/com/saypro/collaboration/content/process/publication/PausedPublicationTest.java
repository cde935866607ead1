package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.database.Content;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While an owner has paused a publication, the page of its item changes nothing of it, and says so. */
class PausedPublicationTest extends PublicationScene {

    @LocalServerPort
    int port;

    String number;

    @BeforeEach
    void paused() {
        number = new ApprovedContent(jdbc).planned("LINKEDIN@2026-12-01T10:00");
        publications.schedule(number);
        pause(true);
    }

    @ParameterizedTest
    @CsvSource({
        "/placements/P1/slot, slot, 2026-12-02T10:30",
        "/placements/P1/withdraw, reason, Nobody needs it",
        "/withdraw, reason, The event is cancelled",
        "/new-version, reason, The date was wrong"
    })
    void what_would_change_it_is_refused_with_a_sentence_and_what_was_typed_stays(
            String action, String field, String typed) {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        String page = "/content/" + number;
        thandi.page(page);
        Map<String, String> before = new Content(jdbc).now();

        Answer answer = thandi.form(page, page + action.replace("P1", number + "-P1"), Map.of(field, typed));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("A process owner has paused the publication of " + number + "-P1", typed);
        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }

    @Test
    void when_it_goes_on_it_is_withdrawn_and_its_task_vanishes() {
        pause(false);
        String page = "/content/" + number;
        Answer answer = HttpPerson.signedIn(port, "thandi")
                .form(page, page + "/placements/" + number + "-P1/withdraw", Map.of("reason", "Nobody needs it"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(placements.get(number + "-P1").state()).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(runs.isRunning(number + "-P1")).isFalse();
    }

    private void pause(boolean paused) {
        Answer answer = HttpPerson.signedIn(port, "busisiwe")
                .put(
                        ENGINE + "/process-instance/" + runs.instance(number + "-P1") + "/suspended",
                        Map.of("suspended", paused));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }
}
