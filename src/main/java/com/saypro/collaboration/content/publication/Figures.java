package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.foundation.Refused;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * What a placement reached. A figure that is missing is {@code null}.
 *
 * @param reach how many people saw it
 * @param impressions how often it was shown
 * @param engagement likes, comments, shares and the like
 * @param clicks how often its link was followed
 * @param conversions what came of it: registrations, purchases, applications
 * @param notAvailable why figures are missing; empty when none is
 */
public record Figures(
        @Nullable Long reach,
        @Nullable Long impressions,
        @Nullable Long engagement,
        @Nullable Long clicks,
        @Nullable Long conversions,
        String notAvailable) {

    private static final int LONGEST = 500;

    /** The five figures in the order of forms, tables and files. */
    public static final List<String> NAMES = List.of("reach", "impressions", "engagement", "clicks", "conversions");

    /** @throws Refused when a figure is negative, or one is missing and there is no reason */
    public Figures {
        notAvailable = notAvailable == null ? "" : notAvailable.strip();
        Map<String, Long> all = byName(reach, impressions, engagement, clicks, conversions);
        all.forEach((name, figure) -> {
            if (figure != null && figure < 0) {
                throw new Refused(
                        "figures", "The figure for %s is below 0. Figures are whole numbers from 0.".formatted(name));
            }
        });
        List<String> missing = all.entrySet().stream()
                .filter(figure -> figure.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty() && notAvailable.isEmpty()) {
            throw new Refused(
                    "figures",
                    "Missing without a reason: %s. Enter the figures, 0 where there was nothing, or say why they are not available."
                            .formatted(String.join(", ", missing)));
        }
        if (notAvailable.length() > LONGEST) {
            throw new Refused(
                    "figures",
                    "The reason has %,d characters. At most %,d are allowed."
                            .formatted(notAvailable.length(), LONGEST));
        }
    }

    /** The figures by name, in order; missing ones are {@code null}. */
    public Map<String, Long> byName() {
        return byName(reach, impressions, engagement, clicks, conversions);
    }

    /** Whether every figure is there. */
    public boolean complete() {
        return byName().values().stream().allMatch(Objects::nonNull);
    }

    private static Map<String, Long> byName(Long... figures) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i++) {
            all.put(NAMES.get(i), figures[i]);
        }
        return Collections.unmodifiableMap(all);
    }
}
