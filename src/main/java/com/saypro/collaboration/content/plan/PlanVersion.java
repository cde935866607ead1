package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Theme;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A version of a quarter's plan as it was given to communications; written once and never changed.
 *
 * @param number 1 for the first
 * @param author sign-in name
 */
public record PlanVersion(
        String quarter,
        int number,
        String author,
        Instant at,
        PlanText text,
        List<PlannedTheme> themes,
        List<Prominence> prominence) {

    /** Two campaigns whose days overlap. */
    public record Overlap(PlannedTheme one, PlannedTheme other) {}

    /** @throws Refused when a theme lies outside the quarter or stands twice, or a platform is given two levels for one thing */
    public PlanVersion {
        themes = List.copyOf(themes);
        prominence = List.copyOf(prominence);
        Quarter when = Quarter.parse(quarter);
        themes.forEach(theme -> theme.mustTouch(when));
        if (themes.stream().map(theme -> theme.name().toLowerCase()).distinct().count() < themes.size()) {
            throw new Refused("themes", "Two themes or campaigns have the same name. Each stands once.");
        }
        if (prominence.stream()
                        .map(one -> one.what().toLowerCase() + one.platform())
                        .distinct()
                        .count()
                < prominence.size()) {
            throw new Refused(
                    "prominence", "One thing stands twice for the same platform. It has one prominence there.");
        }
    }

    /** Campaigns whose days overlap, each pair once: they compete for attention. */
    public List<Overlap> overlaps() {
        List<PlannedTheme> campaigns = themes.stream()
                .filter(theme -> theme.kind() == Theme.Kind.CAMPAIGN)
                .toList();
        List<Overlap> found = new ArrayList<>();
        for (int i = 0; i < campaigns.size(); i++) {
            for (PlannedTheme other : campaigns.subList(i + 1, campaigns.size())) {
                if (campaigns.get(i).overlaps(other)) {
                    found.add(new Overlap(campaigns.get(i), other));
                }
            }
        }
        return found;
    }

    /** For each thing the platforms on which it has some prominence, in the plan's order. */
    public Map<String, List<Prominence>> byThing() {
        Map<String, List<Prominence>> things = new LinkedHashMap<>();
        prominence.forEach(one ->
                things.computeIfAbsent(one.what(), what -> new ArrayList<>()).add(one));
        return things;
    }

    /** For each thing the platforms of the plan on which it has none; things that are everywhere are left out. */
    public Map<String, Set<Channel>> missing() {
        Set<Channel> platforms = EnumSet.noneOf(Channel.class);
        prominence.forEach(one -> platforms.add(one.platform()));
        Map<String, Set<Channel>> missing = new LinkedHashMap<>();
        byThing().forEach((what, rows) -> {
            Set<Channel> without = EnumSet.copyOf(platforms);
            rows.stream()
                    .filter(row -> row.level() != Prominence.Level.NONE)
                    .forEach(row -> without.remove(row.platform()));
            if (!without.isEmpty()) {
                missing.put(what, without);
            }
        });
        return missing;
    }
}
