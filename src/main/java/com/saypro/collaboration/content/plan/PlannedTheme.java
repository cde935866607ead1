package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Theme;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.LocalDate;

/**
 * A theme or campaign of a plan.
 *
 * @param firstDay in Johannesburg
 * @param lastDay the same day or later
 */
public record PlannedTheme(String name, Theme.Kind kind, LocalDate firstDay, LocalDate lastDay) {

    private static final int LONGEST = 200;

    /** @throws Refused when it has no name, or its days are the wrong way round */
    public PlannedTheme {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refused(
                    "themes", "Every theme and campaign has a name of at most %d characters.".formatted(LONGEST));
        }
        if (lastDay.isBefore(firstDay)) {
            throw new Refused(
                    "themes", "\"%s\" ends before it begins. Its last day is its first day or later.".formatted(name));
        }
    }

    /** @throws Refused when no day of it lies in the quarter */
    void mustTouch(Quarter quarter) {
        LocalDate begin = LocalDate.ofInstant(quarter.begin(), BusinessZone.SAYPRO);
        LocalDate end = LocalDate.ofInstant(quarter.end(), BusinessZone.SAYPRO);
        if (lastDay.isBefore(begin) || !firstDay.isBefore(end)) {
            throw new Refused(
                    "themes",
                    "\"%s\" lies outside %s. At least one of its days lies between %s and %s."
                            .formatted(name, quarter, begin, end.minusDays(1)));
        }
    }

    boolean overlaps(PlannedTheme other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }
}
