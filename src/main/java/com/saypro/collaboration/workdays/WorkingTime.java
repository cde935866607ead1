package com.saypro.collaboration.workdays;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * SayPro's working time: Monday to Friday, 08:00 to 17:00 in Africa/Johannesburg, nine hours a day, without South Africa's
 * public holidays and without the free days in force. 17:00 belongs to the day it ends; a start outside working time
 * counts from the next opening.
 */
@Component
public class WorkingTime {

    private final PublicHolidays publicHolidays;
    private final FreeDays freeDays;

    WorkingTime(PublicHolidays publicHolidays, FreeDays freeDays) {
        this.publicHolidays = publicHolidays;
        this.freeDays = freeDays;
    }

    /**
     * The moment at which the duration, counted from the start, is over: 17:00 of a working day for a duration in days, a
     * moment in working time for one in hours.
     */
    public Instant after(Instant start, WorkingDuration duration) {
        return calendarFrom(start).after(start, duration);
    }

    /**
     * The moment in working time from which this many working hours have passed at the end; an end outside working time
     * counts as the closing before it. Nine hours are one working day: before Tuesday 10:00 they begin on Monday 10:00.
     *
     * @param hours 1 to 1,000
     */
    public Instant hoursBefore(Instant end, int hours) {
        return calendarFrom(LocalDate.EPOCH)
                .hoursBefore(end, WorkingDuration.hours(hours).amount());
    }

    /** Whether SayPro works on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return calendarFrom(day).isWorkingDay(day);
    }

    /** The calendar for everything from this moment on, read once. */
    WorkingCalendar calendarFrom(Instant start) {
        return calendarFrom(LocalDate.ofInstant(start, SAYPRO));
    }

    /** The calendar for this day and all later ones, read once. */
    WorkingCalendar calendarFrom(LocalDate day) {
        return new WorkingCalendar(publicHolidays, freeDays.findByDaysLastDayGreaterThanEqualOrderByDaysFirstDay(day));
    }
}
