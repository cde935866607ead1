package com.saypro.collaboration.content.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several placements reached together.
 *
 * @param name what they have in common
 * @param placements how many there are
 * @param measured how many of them have figures
 * @param sums by name of the figure, of what was recorded; without those of which nothing was
 * @param engagementRate engagement per impression, of those placements that have both; empty when there are none
 * @param conversionRate conversions per click, likewise
 */
public record PerformanceTotal(
        String name,
        int placements,
        int measured,
        Map<String, Long> sums,
        Optional<Double> engagementRate,
        Optional<Double> conversionRate) {

    static PerformanceTotal of(String name, List<PlanAndResult> rows) {
        List<Figures> figures =
                rows.stream().flatMap(row -> row.figures().stream()).toList();
        Map<String, Long> sums = new LinkedHashMap<>();
        for (String figure : Figures.NAMES) {
            figures.stream()
                    .map(one -> one.byName().get(figure))
                    .filter(value -> value != null)
                    .reduce(Long::sum)
                    .ifPresent(sum -> sums.put(figure, sum));
        }
        return new PerformanceTotal(
                name,
                rows.size(),
                figures.size(),
                sums,
                rate(figures, "engagement", "impressions"),
                rate(figures, "conversions", "clicks"));
    }

    /** Part per whole, of those figures that have both; empty when the whole is nothing. */
    static Optional<Double> rate(List<Figures> figures, String part, String whole) {
        List<Figures> both = figures.stream()
                .filter(one -> one.byName().get(part) != null && one.byName().get(whole) != null)
                .toList();
        long all = both.stream().mapToLong(one -> one.byName().get(whole)).sum();
        long some = both.stream().mapToLong(one -> one.byName().get(part)).sum();
        return all == 0 ? Optional.empty() : Optional.of((double) some / all);
    }
}
