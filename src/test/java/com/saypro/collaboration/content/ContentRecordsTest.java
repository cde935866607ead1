package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.foundation.OutOfStep;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ContentRecordsTest {

    private static final Instant PLANNED = Instant.parse("2026-12-18T08:30:00Z");

    @Autowired
    Submissions submissions;

    @Autowired
    Authoring authoring;

    @Autowired
    ReviewRounds rounds;

    @Autowired
    Reviews reviews;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ContentItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
    }

    @AfterEach
    void let_time_run() {
        clock.reset();
    }

    @Test
    void an_item_is_read_as_it_was_written() {
        String number = submitted();

        assertThat(items.get(number)).satisfies(item -> {
            assertThat(item.channels()).containsExactlyInAnyOrder(Channel.BLOG, Channel.LINKEDIN);
            assertThat(item.plannedPublication()).isEqualTo(PLANNED);
            assertThat(item.submittedAt()).isEqualTo(clock.instant());
            assertThat(item.promotion()).isEqualTo(Promotion.ORGANIC);
            assertThat(item.partner()).isTrue();
            assertThat(item.personalData()).isFalse();
        });
        assertThat(dossiers.of(number).versions()).isEmpty();
        assertThat(dossiers.of(number).round()).isZero();
    }

    @Test
    void a_round_is_closed_once_and_moves_the_item_once() {
        String number = inReview();
        sign(number, "communications", "johan", ReviewDecision.REQUEST_CHANGES);
        assertThatThrownBy(() -> rounds.close(number)).isInstanceOf(OutOfStep.class);
        sign(number, "content", "kagiso", ReviewDecision.SIGN_OFF);

        assertThat(rounds.close(number)).isEqualTo(RoundOutcome.CHANGES);
        int revision = items.get(number).revision();
        clock.set("2026-11-24T09:30");
        assertThat(rounds.close(number)).isEqualTo(RoundOutcome.CHANGES);

        assertThat(items.get(number).revision()).isEqualTo(revision);
        assertThat(items.get(number).state()).isEqualTo(ContentState.REWORK);
        assertThat(jdbc.sql("select closed_at at time zone 'UTC' from saypro.content_round where item = ?")
                        .param(number)
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo("2026-11-23T07:30");
    }

    @Test
    void the_database_itself_lets_nobody_review_twice_in_a_round() {
        String number = inReview();
        sign(number, "communications", "johan", ReviewDecision.SIGN_OFF);
        Review other = dossiers.of(number).review(number + ".1.content");
        SignOff again = new SignOff("johan", ReviewDecision.SIGN_OFF, "", List.of(), PLANNED);

        assertThatThrownBy(() -> reviews.append(other, again)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_closed_round_stays_as_it_is() {
        String number = inReview();
        sign(number, "communications", "johan", ReviewDecision.SIGN_OFF);
        sign(number, "content", "kagiso", ReviewDecision.SIGN_OFF);
        rounds.close(number);

        assertThatThrownBy(() -> jdbc.sql("update saypro.content_round set outcome = 'REFUSED' where item = ?")
                        .param(number)
                        .update())
                .rootCause()
                .hasMessageContaining("is closed");
    }

    private String submitted() {
        return submissions
                .submit(
                        new Submission(
                                ContentKind.BLOG_POST,
                                Set.of(Channel.BLOG, Channel.LINKEDIN),
                                PLANNED,
                                Urgency.NORMAL,
                                "marketing",
                                true,
                                false,
                                Promotion.ORGANIC),
                        "thandi")
                .number();
    }

    private String inReview() {
        String number = submitted();
        authoring.handIn(number, "thandi", Drafts.of(PLANNED, "T", "copy", "", "", "Theme", "All", "Launch"));
        rounds.open(number, Routing.standard(List.of("communications", "content", "content")));
        assertThat(rounds.openReviews(number)).containsExactly(number + ".1.communications", number + ".1.content");
        return number;
    }

    private void sign(String number, String department, String reviewer, ReviewDecision decision) {
        List<String> all = department.equals("content")
                ? List.of("quality", "brand-guidelines")
                : List.of("brand-voice", "brand-image");
        String remarks = decision.needsRemarks() ? "because" : "";
        rounds.decide(number, number + ".1." + department, reviewer, decision, all, remarks);
    }
}
