package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.PerformanceTotal;
import java.util.List;
import java.util.Optional;

/**
 * One total of the page: everything as text.
 *
 * @param figures in the order of {@link Figures#NAMES}; a dash where nothing was recorded
 */
record PerformanceTotalLine(
        String name, int placements, int measured, List<String> figures, String engagementRate, String conversionRate) {

    static PerformanceTotalLine of(PerformanceTotal total) {
        return new PerformanceTotalLine(
                total.name(),
                total.placements(),
                total.measured(),
                Figures.NAMES.stream()
                        .map(name -> Optional.ofNullable(total.sums().get(name))
                                .map(PerformanceLine::number)
                                .orElse(PerformanceLine.NONE))
                        .toList(),
                PerformanceLine.percent(total.engagementRate()),
                PerformanceLine.percent(total.conversionRate()));
    }
}
