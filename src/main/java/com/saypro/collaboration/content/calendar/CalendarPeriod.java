package com.saypro.collaboration.content.calendar;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.foundation.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * What of the calendar is looked at: the week or the month around a day, in Johannesburg. A list covers a month.
 *
 * @param date any day of it, from 2000 to 2099
 */
public record CalendarPeriod(CalendarView view, LocalDate date) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** @throws Refused when the year is not one the calendar reaches */
    public CalendarPeriod {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new Refused(
                    "date",
                    "The calendar reaches from %d to %d, and %s is outside. Choose a day in between."
                            .formatted(FIRST_YEAR, LAST_YEAR, date));
        }
    }

    /**
     * The day a person asked for.
     *
     * @param entered ISO date, {@code 2026-11-24}
     * @throws Refused when it is none
     */
    public static LocalDate parse(String entered) {
        try {
            return LocalDate.parse(entered);
        } catch (DateTimeParseException e) {
            throw new Refused("date", "\"%s\" is no date. Dates are written as 2026-11-24.".formatted(entered));
        }
    }

    /** Its first day; a week begins on Monday. */
    public LocalDate firstDay() {
        return view == CalendarView.WEEK
                ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : date.withDayOfMonth(1);
    }

    /** The first day after it. */
    public LocalDate end() {
        return view == CalendarView.WEEK ? firstDay().plusWeeks(1) : firstDay().plusMonths(1);
    }

    /** Its first moment. */
    public Instant from() {
        return firstDay().atStartOfDay(SAYPRO).toInstant();
    }

    /** The first moment after it. */
    public Instant to() {
        return end().atStartOfDay(SAYPRO).toInstant();
    }

    /** All its days in order. */
    public List<LocalDate> days() {
        return firstDay().datesUntil(end()).toList();
    }

    /** Whether the day lies in it. */
    public boolean has(LocalDate day) {
        return !day.isBefore(firstDay()) && day.isBefore(end());
    }

    /** First day of the period before. */
    public LocalDate before() {
        return view == CalendarView.WEEK ? firstDay().minusWeeks(1) : firstDay().minusMonths(1);
    }

    /** {@code November 2026}, or {@code Week 48: 23 November 2026 to 29 November 2026}. */
    public String title() {
        return view == CalendarView.WEEK
                ? "Week %d: %s to %s"
                        .formatted(
                                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                                DAY.format(firstDay()),
                                DAY.format(end().minusDays(1)))
                : MONTH.format(date);
    }
}
