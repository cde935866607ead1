package com.saypro.collaboration.benchmarks;

import com.saypro.collaboration.benchmarks.CountingDataSource.Count;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Adds up what some actions cost on a {@link CountingDataSource}, by step and by what the statements do. */
public final class Meter {

    private static final Pattern STATEMENT = Pattern.compile(
            "^\\s*(select|insert|update|delete)\\b\\s*(?:.*?\\b(?:from|into)\\s+)?([\\w.\"]+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final CountingDataSource source;
    private final Map<String, Count> steps = new LinkedHashMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();

    public Meter(DataSource source) {
        this.source = (CountingDataSource) source;
    }

    public void measure(String step, Runnable action) {
        Map<String, Long> textsBefore = source.texts();
        Count before = source.now();
        action.run();
        steps.merge(step, source.now().since(before), Count::plus);
        source.texts().forEach((sql, times) -> {
            long more = times - textsBefore.getOrDefault(sql, 0L);
            if (more > 0) {
                kinds.merge(kind(sql), more, Long::sum);
            }
        });
    }

    public Count total() {
        return steps.values().stream().reduce(new Count(0, 0), Count::plus);
    }

    /** Statements and commits for each of {@code times}, by step and together. */
    public String per(int times) {
        return Stream.concat(steps.entrySet().stream(), Stream.of(Map.entry("together", total())))
                .map(step -> "  %-14s %6.1f statements %5.1f commits"
                        .formatted(
                                step.getKey(),
                                (double) step.getValue().statements() / times,
                                (double) step.getValue().commits() / times))
                .collect(Collectors.joining("\n"));
    }

    /** How many statements more than the other meter's, for each of {@code times}, by verb and table. */
    public String beside(Meter other, int times) {
        Map<String, Long> more = new TreeMap<>(kinds);
        other.kinds.forEach((kind, count) -> more.merge(kind, -count, Long::sum));
        return more.entrySet().stream()
                .filter(kind -> kind.getValue() != 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(kind -> "  %+6.2f  %s".formatted((double) kind.getValue() / times, kind.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String kind(String sql) {
        Matcher statement = STATEMENT.matcher(sql);
        return statement.find()
                ? (statement.group(1) + " " + statement.group(2))
                        .replace("\"", "")
                        .toLowerCase(Locale.ROOT)
                : sql.strip().lines().findFirst().orElse("");
    }
}
