package com.saypro.collaboration.content.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plan beside result of everything that went live in a quarter.
 *
 * @param rows by the moment they went live
 */
public record PerformanceReport(Quarter quarter, List<PlanAndResult> rows) {

    /** Totals by theme or campaign; what belongs to none comes under an empty name, first. */
    public List<PerformanceTotal> byTheme() {
        return totals(PlanAndResult::theme);
    }

    /** Totals by channel, by its name. */
    public List<PerformanceTotal> byChannel() {
        return totals(row -> row.channel().label());
    }

    /** Engagement per impression of one row. */
    public static Optional<Double> engagementRate(PlanAndResult row) {
        return PerformanceTotal.rate(row.figures().stream().toList(), "engagement", "impressions");
    }

    /** Conversions per click of one row. */
    public static Optional<Double> conversionRate(PlanAndResult row) {
        return PerformanceTotal.rate(row.figures().stream().toList(), "conversions", "clicks");
    }

    private List<PerformanceTotal> totals(Function<PlanAndResult, String> name) {
        Map<String, List<PlanAndResult>> groups =
                rows.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> PerformanceTotal.of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(PerformanceTotal::name))
                .toList();
    }
}
