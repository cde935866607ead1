package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.calendar.CalendarPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One day of the calendar with its entries.
 *
 * @param shown whether the day belongs to what is looked at; a month's first week may begin in the month before
 */
record CalendarDay(LocalDate date, boolean shown, boolean today, List<CalendarLine> lines) {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /** {@code Tuesday 24 November}. */
    public String name() {
        return LONG.format(date);
    }

    /** {@code Tuesday}. */
    public String weekday() {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code November}. */
    public String month() {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The period in whole weeks from Monday to Sunday. */
    static List<List<CalendarDay>> weeks(CalendarPeriod period, LocalDate today, List<CalendarLine> lines) {
        Map<LocalDate, List<CalendarLine>> byDay = lines.stream().collect(Collectors.groupingBy(CalendarLine::day));
        LocalDate monday = period.firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<CalendarDay>> weeks = new ArrayList<>();
        for (LocalDate first = monday; first.isBefore(period.end()); first = first.plusWeeks(1)) {
            weeks.add(first.datesUntil(first.plusWeeks(1))
                    .map(day -> new CalendarDay(
                            day, period.has(day), day.equals(today), byDay.getOrDefault(day, List.of())))
                    .toList());
        }
        return weeks;
    }
}
