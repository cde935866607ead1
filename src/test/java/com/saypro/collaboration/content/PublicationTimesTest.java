package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.StepDeadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Map<String, Integer> HOURS = Map.of("review", 24, "final-approval", 12, "publish", 2);

    private final PublicationTimes times = new PublicationTimes(
            (step, urgency, start) -> {
                int hours = HOURS.get(step) / (urgency.equals("urgent") ? 2 : 1);
                Instant due = start.plus(Duration.ofHours(hours));
                return new StepDeadline(due, start, due);
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void review_approval_and_publishing_follow_one_another() {
        assertThat(times.earliest(Urgency.NORMAL)).isEqualTo(NOW.plus(Duration.ofHours(38)));
        assertThat(times.earliest(Urgency.URGENT)).isEqualTo(NOW.plus(Duration.ofHours(19)));
    }

    @Test
    void what_is_too_early_is_refused_with_the_earliest_possible_moment() {
        Instant earliest = times.earliest(Urgency.NORMAL);

        assertThatCode(() -> times.mustBeReachable("plannedPublication", earliest, Urgency.NORMAL))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> times.mustBeReachable("plannedPublication", earliest.minusSeconds(1), Urgency.NORMAL))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("plannedPublication"))
                .hasMessageEndingWith("With normal urgency the earliest possible is Wed 25 November 2026, 00:00.");
    }

    @Test
    void forms_write_and_read_moments_with_an_offset() {
        assertThat(PublicationTimes.parse("slot", "2026-12-25T10:30+00:00")).isEqualTo("2026-12-25T10:30:00Z");
        assertThat(PublicationTimes.parse("slot", "2026-12-25T10:30Z")).isEqualTo("2026-12-25T10:30:00Z");
        assertThat(PublicationTimes.forForm(Instant.parse("2026-12-25T22:30:00Z")))
                .isEqualTo("2026-12-26T00:30+02:00");
        assertThatThrownBy(() -> PublicationTimes.parse("slot", "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PublicationTimes.parse("slot", "2026-12-25")).isInstanceOf(Refused.class);
    }
}
