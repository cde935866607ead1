package com.saypro.collaboration.workdays;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.workdays.WorkingDuration.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any start and any duration. */
class WorkingCalendarPropertiesTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2034-12-31T00:00:00Z");

    private final WorkingCalendar calendar = new WorkingCalendar(
            new PublicHolidays(), List.of(closure("2026-12-28", "2026-12-31"), closure("2028-03-01", "2028-03-31")));

    @Property(tries = 2_000)
    void the_end_lies_in_working_time(@ForAll("starts") Instant start, @ForAll("durations") WorkingDuration duration) {
        var end = calendar.after(start, duration).atZone(SAYPRO);

        assertThat(calendar.isWorkingDay(end.toLocalDate())).isTrue();
        assertThat(end.toLocalTime()).isAfter(LocalTime.of(8, 0)).isBeforeOrEqualTo(LocalTime.of(17, 0));
        if (duration.unit() == Unit.DAY) {
            assertThat(end.toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        }
    }

    @Property(tries = 2_000)
    void a_later_start_never_ends_earlier(
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 20_000) int minutesLater,
            @ForAll("durations") WorkingDuration duration) {
        Instant later = start.plus(Duration.ofMinutes(minutesLater));

        assertThat(calendar.after(later, duration)).isAfterOrEqualTo(calendar.after(start, duration));
    }

    @Property(tries = 2_000)
    void a_longer_duration_ends_later(@ForAll("starts") Instant start, @ForAll("durations") WorkingDuration duration) {
        var longer = new WorkingDuration(duration.amount() + 1, duration.unit());

        assertThat(calendar.after(start, duration)).isAfter(start);
        assertThat(calendar.after(start, longer)).isAfter(calendar.after(start, duration));
    }

    @Property(tries = 2_000)
    void one_duration_after_another_is_their_sum(
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(min = 1, max = 60) int second,
            @ForAll Unit unit) {
        Instant inTwoSteps = calendar.after(
                calendar.after(start, new WorkingDuration(first, unit)), new WorkingDuration(second, unit));

        assertThat(inTwoSteps).isEqualTo(calendar.after(start, new WorkingDuration(first + second, unit)));
    }

    @Property(tries = 2_000)
    void a_day_is_at_least_nine_hours_and_at_most_eighteen(@ForAll("starts") Instant start) {
        Instant nextDay = calendar.after(start, WorkingDuration.days(1));

        assertThat(nextDay)
                .isAfterOrEqualTo(calendar.after(start, WorkingDuration.hours(9)))
                .isBeforeOrEqualTo(calendar.after(start, WorkingDuration.hours(18)));
    }

    @Property(tries = 2_000)
    void hours_counted_back_and_forward_again_end_where_they_began(
            @ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 200) int hours) {
        Instant end = calendar.after(start, WorkingDuration.hours(1));
        Instant begin = calendar.hoursBefore(end, hours);

        assertThat(begin).isBefore(end);
        assertThat(calendar.isWorkingDay(begin.atZone(SAYPRO).toLocalDate())).isTrue();
        assertThat(calendar.after(begin, WorkingDuration.hours(hours))).isEqualTo(end);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<WorkingDuration> durations() {
        return Arbitraries.integers()
                .between(1, 120)
                .flatMap(amount -> Arbitraries.of(Unit.class).map(unit -> new WorkingDuration(amount, unit)));
    }

    private static FreeDay closure(String first, String last) {
        return new FreeDay(
                "F-" + first,
                FreeDayKind.COMPANY_CLOSURE,
                new DayRange(LocalDate.parse(first), LocalDate.parse(last)),
                "Closed");
    }
}
