package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.PerformanceReport;
import com.saypro.collaboration.content.publication.PlanAndResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of the page: everything as text.
 *
 * @param figures in the order of {@link Figures#NAMES}; a dash where there is none
 */
record PerformanceLine(
        String placement,
        String item,
        String title,
        String theme,
        String department,
        String channel,
        String slot,
        String liveAt,
        List<String> figures,
        String engagementRate,
        String conversionRate,
        String notAvailable,
        boolean measured,
        boolean correctable) {

    static final String NONE = "–";

    static PerformanceLine of(PlanAndResult row, String department, boolean correctable) {
        Optional<Figures> figures = row.figures();
        return new PerformanceLine(
                row.placement(),
                row.item(),
                row.label().isEmpty() ? row.title() : row.title() + ": " + row.label(),
                row.theme(),
                department,
                row.channel().label(),
                PublicationTimes.readable(row.slot()),
                PublicationTimes.readable(row.liveAt()),
                Figures.NAMES.stream()
                        .map(name -> figures.map(all -> all.byName().get(name))
                                .map(PerformanceLine::number)
                                .orElse(NONE))
                        .toList(),
                percent(PerformanceReport.engagementRate(row)),
                percent(PerformanceReport.conversionRate(row)),
                figures.map(Figures::notAvailable).orElse(""),
                figures.isPresent(),
                correctable);
    }

    /** {@code 12,345}. */
    static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /** {@code 4.2 %}, or a dash. */
    static String percent(Optional<Double> rate) {
        return rate.map(value -> String.format(Locale.ENGLISH, "%.1f %%", value * 100))
                .orElse(NONE);
    }
}
