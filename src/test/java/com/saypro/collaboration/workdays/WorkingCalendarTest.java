package com.saypro.collaboration.workdays;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final PublicHolidays HOLIDAYS = new PublicHolidays();
    private static final FreeDay YEAR_END_CLOSURE = new FreeDay(
            "F-2026-0001",
            FreeDayKind.COMPANY_CLOSURE,
            new DayRange(LocalDate.parse("2026-12-28"), LocalDate.parse("2026-12-31")),
            "Year-end closure");

    private final WorkingCalendar calendar = new WorkingCalendar(HOLIDAYS, List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-08-09, 2026-08-10", // National Women's Day
        "2027-03-21, 2027-03-22", // Human Rights Day
        "2027-12-26, 2027-12-27" // Day of Goodwill
    })
    void a_holiday_on_a_sunday_is_taken_on_monday(LocalDate sunday, LocalDate monday) {
        assertThat(calendar.isWorkingDay(sunday)).isFalse();
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(calendar.isWorkingDay(monday.plusDays(1))).isTrue();
    }

    @Test
    void a_holiday_on_a_saturday_is_not_moved() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-26"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-28"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03", // Good Friday
        "2026-04-06", // Family Day
        "2026-09-24" // Heritage Day, a Thursday
    })
    void nobody_works_on_a_public_holiday(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T10:00, 9,  2026-11-30T10:00",
        "2026-11-30T10:00, 9,  2026-11-27T10:00",
        "2026-11-30T08:00, 9,  2026-11-27T08:00",
        "2026-11-30T17:00, 9,  2026-11-30T08:00",
        "2026-11-30T19:45, 2,  2026-11-30T15:00",
        "2026-11-29T12:00, 1,  2026-11-27T16:00",
        "2026-11-30T06:00, 10, 2026-11-26T16:00",
        "2026-12-17T10:00, 9,  2026-12-15T10:00",
        "2026-12-28T09:30, 18, 2026-12-23T09:30",
    })
    void hours_are_counted_backwards_in_working_time(LocalDateTime end, int hours, LocalDateTime begin) {
        assertThat(calendar.hoursBefore(end.atZone(BusinessZone.SAYPRO).toInstant(), hours))
                .isEqualTo(begin.atZone(BusinessZone.SAYPRO).toInstant());
    }

    @Test
    void backwards_as_well_a_company_closure_is_no_working_time() {
        WorkingCalendar closed = new WorkingCalendar(HOLIDAYS, List.of(YEAR_END_CLOSURE));
        assertThat(closed.hoursBefore(Instant.parse("2027-01-04T08:00:00Z"), 9))
                .isEqualTo(Instant.parse("2026-12-24T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T15:00, 16 hours, 2026-12-29T13:00",
        "2026-11-23T08:00, 9 hours,  2026-11-23T17:00",
        "2026-11-23T08:00, 10 hours, 2026-11-24T09:00",
        "2026-11-23T17:00, 1 hour,   2026-11-24T09:00",
        "2026-11-23T12:20, 2 hours,  2026-11-23T14:20",
        "2026-11-23T03:00, 1 hour,   2026-11-23T09:00",
        "2026-11-21T12:00, 4 hours,  2026-11-23T12:00",
        "2026-11-23T09:30, 1 day,    2026-11-24T17:00",
        "2026-11-23T09:30, 3 days,   2026-11-26T17:00",
        "2026-11-20T17:00, 1 day,    2026-11-23T17:00",
        "2026-11-20T17:01, 1 day,    2026-11-24T17:00",
        "2026-11-22T12:00, 1 day,    2026-11-24T17:00",
        "2026-12-15T10:00, 1 day,    2026-12-17T17:00",
    })
    void durations_end_in_working_time(LocalDateTime start, String duration, LocalDateTime end) {
        assertThat(end(calendar, start, duration)).isEqualTo(end);
    }

    @Test
    void free_days_are_left_out() {
        var closed = new WorkingCalendar(HOLIDAYS, List.of(YEAR_END_CLOSURE));

        assertThat(closed.isWorkingDay(LocalDate.parse("2026-12-28"))).isFalse();
        assertThat(closed.isWorkingDay(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(end(closed, LocalDateTime.parse("2026-12-24T15:00"), "16 hours"))
                .isEqualTo(LocalDateTime.parse("2027-01-05T13:00"));
        assertThat(end(closed, LocalDateTime.parse("2026-12-23T15:00"), "2 days"))
                .isEqualTo(LocalDateTime.parse("2027-01-04T17:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Africa/Johannesburg", "Pacific/Auckland"})
    void the_hosts_zone_does_not_matter(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(calendar.after(Instant.parse("2026-12-24T13:00:00Z"), WorkingDuration.hours(16)))
                    .isEqualTo("2026-12-29T11:00:00Z");
            assertThat(calendar.after(Instant.parse("2026-11-22T23:30:00Z"), WorkingDuration.days(1)))
                    .isEqualTo("2026-11-24T15:00:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static LocalDateTime end(WorkingCalendar calendar, LocalDateTime start, String duration) {
        Instant end = calendar.after(start.atZone(SAYPRO).toInstant(), WorkingDuration.parse(duration));
        return LocalDateTime.ofInstant(end, SAYPRO);
    }
}
