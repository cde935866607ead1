package com.saypro.collaboration.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.Authoring;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.Drafts;
import com.saypro.collaboration.content.Promotion;
import com.saypro.collaboration.content.ReviewDecision;
import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.content.Routing;
import com.saypro.collaboration.content.Submission;
import com.saypro.collaboration.content.Submissions;
import com.saypro.collaboration.content.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ContentPageTest {

    private static final Instant PLANNED = Instant.parse("2026-12-18T08:30:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Submissions submissions;

    @Autowired
    Authoring authoring;

    @Autowired
    ReviewRounds rounds;

    @Autowired
    IdentityService identity;

    @Autowired
    TestClock clock;

    @AfterEach
    void let_time_run() {
        clock.reset();
    }

    @Test
    void the_page_a_mail_links_to_shows_what_was_submitted_and_decided() {
        String number = reviewed();

        HttpPerson.Answer page = HttpPerson.signedIn(port, "karabo").page("/content/" + number);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(number, "Press release", "In review", "Fri 18 December 2026, 10:30")
                .contains("We open &lt;script&gt;alert(1)&lt;/script&gt; on Monday")
                .contains("Changes requested", "Not our voice")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owner", "administrator"})
    void whoever_watches_over_processes_reads_it_without_a_department(String group) {
        String number = reviewed();
        identity.createMembership("zola", group);
        try {
            assertThat(HttpPerson.signedIn(port, "zola")
                            .page("/content/" + number)
                            .status())
                    .isEqualTo(200);
        } finally {
            identity.deleteMembership("zola", group);
        }
    }

    @Test
    void who_is_in_no_department_and_took_no_part_finds_no_page() {
        String number = reviewed();

        assertThat(HttpPerson.signedIn(port, "zola").page("/content/" + number).status())
                .isEqualTo(404);
        assertThat(HttpPerson.signedIn(port, "karabo")
                        .page("/content/C-1999-0001")
                        .status())
                .isEqualTo(404);
        assertThat(HttpPerson.stranger(port).page("/content/" + number).status())
                .isNotEqualTo(200);
    }

    @Test
    void who_owns_it_reads_it_after_leaving_the_department_as_well() {
        clock.set("2026-11-23T09:30");
        Submission submission = new Submission(
                ContentKind.PRESS_RELEASE,
                Set.of(Channel.PRESS),
                PLANNED,
                Urgency.NORMAL,
                "marketing",
                false,
                false,
                Promotion.NONE);
        identity.createMembership("zola", "marketing");
        String number;
        try {
            number = submissions.submit(submission, "zola").number();
        } finally {
            identity.deleteMembership("zola", "marketing");
        }
        HttpPerson.Answer page = HttpPerson.signedIn(port, "zola").page("/content/" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing has been handed in yet.", "Withdraw this content");
    }

    private String reviewed() {
        clock.set("2026-11-23T09:30");
        Submission submission = new Submission(
                ContentKind.PRESS_RELEASE,
                Set.of(Channel.PRESS),
                PLANNED,
                Urgency.NORMAL,
                "marketing",
                false,
                false,
                Promotion.NONE);
        String number = submissions.submit(submission, "thandi").number();
        String copy = "We open <script>alert(1)</script> on Monday";
        authoring.handIn(number, "thandi", Drafts.of(PLANNED, "We open", copy, "", "", "", "All", ""));
        rounds.open(number, Routing.standard(List.of("communications", "content")));
        rounds.decide(
                number,
                number + ".1.communications",
                "johan",
                ReviewDecision.REQUEST_CHANGES,
                List.of(),
                "Not our voice");
        clock.reset();
        return number;
    }
}
