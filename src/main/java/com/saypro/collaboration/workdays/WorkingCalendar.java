package com.saypro.collaboration.workdays;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.workdays.WorkingDuration.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Working days and hours as they stand when this is made; counts without asking anyone again. */
record WorkingCalendar(PublicHolidays publicHolidays, List<FreeDay> freeDays) {

    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !publicHolidays.contains(day)
                && freeDays.stream().noneMatch(free -> free.days().contains(day));
    }

    Instant after(Instant start, WorkingDuration duration) {
        LocalDateTime from = countedFrom(start.atZone(SAYPRO).toLocalDateTime());
        LocalDateTime end = duration.unit() == Unit.DAY
                ? afterDays(from.toLocalDate(), duration.amount())
                : afterHours(from, Duration.ofHours(duration.amount()));
        return end.atZone(SAYPRO).toInstant();
    }

    /** The latest moment in working time from which this many hours have passed at the end. */
    Instant hoursBefore(Instant end, int hours) {
        LocalDateTime at = countedBackFrom(end.atZone(SAYPRO).toLocalDateTime());
        Duration left = Duration.ofHours(hours);
        Duration today = sinceOpening(at);
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = workingDayBefore(at.toLocalDate()).atTime(CLOSING);
            today = sinceOpening(at);
        }
        return at.minus(left).atZone(SAYPRO).toInstant();
    }

    private LocalDateTime countedBackFrom(LocalDateTime end) {
        LocalDate day = end.toLocalDate();
        if (!isWorkingDay(day) || end.toLocalTime().isBefore(OPENING)) {
            return workingDayBefore(day).atTime(CLOSING);
        }
        return end.toLocalTime().isAfter(CLOSING) ? day.atTime(CLOSING) : end;
    }

    private static Duration sinceOpening(LocalDateTime at) {
        return Duration.between(OPENING, at.toLocalTime());
    }

    private LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private LocalDateTime countedFrom(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        if (!isWorkingDay(day) || start.toLocalTime().isAfter(CLOSING)) {
            return workingDayAfter(day).atTime(OPENING);
        }
        return start.toLocalTime().isBefore(OPENING) ? day.atTime(OPENING) : start;
    }

    private LocalDateTime afterDays(LocalDate day, int days) {
        LocalDate end = day;
        for (int left = days; left > 0; left--) {
            end = workingDayAfter(end);
        }
        return end.atTime(CLOSING);
    }

    private LocalDateTime afterHours(LocalDateTime from, Duration hours) {
        LocalDateTime at = from;
        Duration left = hours;
        Duration today = untilClosing(at);
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = workingDayAfter(at.toLocalDate()).atTime(OPENING);
            today = untilClosing(at);
        }
        return at.plus(left);
    }

    private static Duration untilClosing(LocalDateTime at) {
        return Duration.between(at.toLocalTime(), CLOSING);
    }

    private LocalDate workingDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
