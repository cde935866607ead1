package com.saypro.collaboration.workdays;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A span of working time, in whole working days or whole working hours.
 *
 * <p>A span in days ends at 17:00, on the n-th working day after the day it is counted from: three days from any moment on
 * a Monday end on Thursday at 17:00. A span in hours counts the time between opening and closing, nine hours a day.
 *
 * @param amount how many, 1 to 1,000
 * @param unit days or hours
 */
public record WorkingDuration(int amount, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (day|hour)s?");
    private static final int LONGEST = 1_000;

    /** What a working duration is counted in. */
    public enum Unit {
        DAY,
        HOUR
    }

    /** @throws IllegalArgumentException when the amount is not between 1 and 1,000 */
    public WorkingDuration {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException(
                    "A working duration is 1 to %,d days or hours, not %,d".formatted(LONGEST, amount));
        }
    }

    /** That many working days. */
    public static WorkingDuration days(int amount) {
        return new WorkingDuration(amount, Unit.DAY);
    }

    /** That many working hours. */
    public static WorkingDuration hours(int amount) {
        return new WorkingDuration(amount, Unit.HOUR);
    }

    /**
     * Reads the form in which decision tables write durations: {@code 1 day}, {@code 3 days}, {@code 16 hours}.
     *
     * @throws IllegalArgumentException when the text has another form or the amount is out of range
     */
    public static WorkingDuration parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A working duration is written as \"3 days\" or \"16 hours\", not \"%s\"".formatted(text));
        }
        return new WorkingDuration(
                Integer.parseInt(form.group(1)), Unit.valueOf(form.group(2).toUpperCase(Locale.ROOT)));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return amount + " " + unit.name().toLowerCase(Locale.ROOT) + (amount == 1 ? "" : "s");
    }
}
