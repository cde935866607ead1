package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One day or several in a row.
 *
 * @param firstDay the first of them
 * @param lastDay the last of them, the same as the first for a single day
 */
public record DayRange(LocalDate firstDay, LocalDate lastDay) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);

    /** @throws Refused when the last day is before the first */
    public DayRange {
        if (lastDay.isBefore(firstDay)) {
            throw new Refused(
                    "lastDay",
                    "The last day, %s, is before the first day, %s. Choose the first day or a later one."
                            .formatted(DAY.format(lastDay), DAY.format(firstDay)));
        }
    }

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether a day is in both. */
    public boolean overlaps(DayRange other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }

    /** How many calendar days, at least one. */
    public long length() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /** As people read it: {@code Mon 28 December 2026} or {@code Mon 28 December 2026 to Thu 31 December 2026}. */
    @Override
    public String toString() {
        return length() == 1 ? DAY.format(firstDay) : DAY.format(firstDay) + " to " + DAY.format(lastDay);
    }
}
