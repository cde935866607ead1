package com.saypro.collaboration.content.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Theme.Kind;
import com.saypro.collaboration.content.plan.Prominence.Level;
import com.saypro.collaboration.content.plan.Prominence.Subject;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanVersionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, 2026-10-31, 2026-11-30, 1",
        "2026-10-01, 2026-10-31, 2026-11-01, 2026-11-30, 0",
        "2026-10-01, 2026-12-31, 2026-11-01, 2026-11-30, 1",
        "2026-11-05, 2026-11-05, 2026-11-05, 2026-11-05, 1"
    })
    void campaigns_overlap_when_they_share_a_day(
            LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast, int overlaps) {
        PlanVersion version = version(
                List.of(
                        new PlannedTheme("One", Kind.CAMPAIGN, first, last),
                        new PlannedTheme("Other", Kind.CAMPAIGN, otherFirst, otherLast),
                        new PlannedTheme("Theme", Kind.THEME, first, last)),
                List.of());

        assertThat(version.overlaps()).hasSize(overlaps);
    }

    @Test
    void a_thing_is_missing_where_others_have_prominence_and_it_has_none() {
        PlanVersion version = version(
                List.of(),
                List.of(
                        new Prominence(Subject.EVENT, "Summit", Channel.LINKEDIN, Level.HIGH),
                        new Prominence(Subject.EVENT, "Summit", Channel.FACEBOOK, Level.NONE),
                        new Prominence(Subject.PROMOTION, "Intake", Channel.LINKEDIN, Level.LOW),
                        new Prominence(Subject.PROMOTION, "Intake", Channel.FACEBOOK, Level.LOW)));

        assertThat(version.missing()).isEqualTo(Map.of("Summit", Set.of(Channel.FACEBOOK)));
    }

    @Test
    void what_does_not_hold_together_is_refused() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        PlannedTheme theme = new PlannedTheme("One", Kind.THEME, day, day);
        refused(() -> new PlannedTheme("Turned", Kind.THEME, day, day.minusDays(1)), "ends before it begins");
        refused(() -> new PlannedTheme(" ", Kind.THEME, day, day), "has a name");
        refused(
                () -> version(
                        List.of(new PlannedTheme("Late", Kind.THEME, day.plusYears(1), day.plusYears(1))), List.of()),
                "lies outside 2026-Q4");
        refused(
                () -> version(List.of(theme, new PlannedTheme("one", Kind.CAMPAIGN, day, day)), List.of()),
                "have the same name");
        refused(
                () -> version(
                        List.of(),
                        List.of(
                                new Prominence(Subject.EVENT, "Summit", Channel.BLOG, Level.HIGH),
                                new Prominence(Subject.EVENT, "summit", Channel.BLOG, Level.LOW))),
                "stands twice");
        refused(() -> new PlanText("a", "b", " ", "d"), "Say what blog posts carry");
        refused(
                () -> Contribution.stated("legal", 0, 0, -1, 0, "x", "rajesh", Instant.EPOCH),
                "is no number of pieces");
        refused(() -> Contribution.stated("legal", 0, 0, 0, 0, " ", "rajesh", Instant.EPOCH), "say so");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    private static PlanVersion version(List<PlannedTheme> themes, List<Prominence> prominence) {
        return new PlanVersion(
                "2026-Q4", 1, "naledi", Instant.EPOCH, new PlanText("a", "b", "c", "d"), themes, prominence);
    }
}
