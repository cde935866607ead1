package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/**
 * A quarter of a year as SayPro counts it, in Johannesburg.
 *
 * @param year four digits
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-Q([1-4])");

    /**
     * Reads {@code 2026-Q4}.
     *
     * @throws Refused when it is none
     */
    public static Quarter parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused("quarter", "\"%s\" is no quarter. Quarters are written as 2026-Q4.".formatted(text));
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** The quarter this moment lies in. */
    public static Quarter of(Instant moment) {
        ZonedDateTime there = moment.atZone(SAYPRO);
        return new Quarter(there.getYear(), (there.getMonthValue() + 2) / 3);
    }

    /** Its first moment. */
    public Instant begin() {
        return LocalDate.of(year, number * 3 - 2, 1).atStartOfDay(SAYPRO).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return next().begin();
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter before() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** {@code 2026-Q4}. */
    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
