package com.saypro.collaboration.content.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void all_five_or_a_reason() {
        assertThat(new Figures(1L, 2L, 3L, 4L, 5L, null).complete()).isTrue();
        assertThat(new Figures(null, null, null, null, null, " no access ").notAvailable())
                .isEqualTo("no access");
        assertThatThrownBy(() -> new Figures(1L, 2L, 3L, 4L, null, " "))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Missing without a reason: conversions.");
        assertThatThrownBy(() -> new Figures(1L, -2L, 3L, 4L, 5L, ""))
                .hasMessage("The figure for impressions is below 0. Figures are whole numbers from 0.");
        assertThatThrownBy(() -> new Figures(1L, 2L, 3L, 4L, null, "x".repeat(501)))
                .hasMessage("The reason has 501 characters. At most 500 are allowed.");
    }

    @Test
    void a_total_counts_what_is_there_and_rates_only_what_has_both() {
        var report = new PerformanceReport(
                new Quarter(2026, 4),
                List.of(
                        row("Summer", Channel.BLOG, new Figures(10L, 100L, 5L, 20L, 2L, "")),
                        row("Summer", Channel.FACEBOOK, new Figures(null, null, 50L, 0L, 0L, "hidden")),
                        row("", Channel.BLOG, null)));

        assertThat(report.byTheme()).extracting(PerformanceTotal::name).containsExactly("", "Summer");
        PerformanceTotal summer = report.byTheme().get(1);
        assertThat(summer.placements()).isEqualTo(2);
        assertThat(summer.sums())
                .isEqualTo(
                        Map.of("reach", 10L, "impressions", 100L, "engagement", 55L, "clicks", 20L, "conversions", 2L));
        assertThat(summer.engagementRate()).contains(0.05);
        assertThat(summer.conversionRate()).contains(0.1);
        PerformanceTotal blog = report.byChannel().get(0);
        assertThat(blog.placements()).isEqualTo(2);
        assertThat(blog.measured()).isEqualTo(1);
        assertThat(report.byTheme().get(0).engagementRate()).isEmpty();
        assertThat(report.byTheme().get(0).sums()).as("nothing is not 0").isEmpty();
        assertThat(PerformanceReport.conversionRate(report.rows().get(1)))
                .as("no clicks")
                .isEmpty();
    }

    @Test
    void a_quarter_is_one_of_johannesburg() {
        Quarter last = Quarter.parse("2026-Q4");
        assertThat(last.begin()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
        assertThat(last.end()).isEqualTo(Instant.parse("2026-12-31T22:00:00Z"));
        assertThat(last.next()).hasToString("2027-Q1");
        assertThat(last.next().before()).isEqualTo(last);
        assertThat(Quarter.of(Instant.parse("2026-12-31T22:00:00Z"))).hasToString("2027-Q1");
        assertThatThrownBy(() -> Quarter.parse("2026-Q5"))
                .isInstanceOf(Refused.class)
                .hasMessage("\"2026-Q5\" is no quarter. Quarters are written as 2026-Q4.");
    }

    private static PlanAndResult row(String theme, Channel channel, Figures figures) {
        return new PlanAndResult(
                "C-2026-0001-P1",
                "C-2026-0001",
                "Title",
                "",
                theme,
                "marketing",
                channel,
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                Optional.ofNullable(figures));
    }
}
