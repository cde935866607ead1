package com.saypro.collaboration.workdays;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.FreeDayProposal.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether days may be proposed as free, or free days be cancelled. */
@Component
class ProposalCheck {

    private static final int LONGEST_DAYS = 31;
    private static final int FURTHEST_YEARS = 2;

    private final FreeDays freeDays;
    private final FreeDayProposals proposals;
    private final WorkingTime workingTime;
    private final Clock clock;

    ProposalCheck(FreeDays freeDays, FreeDayProposals proposals, WorkingTime workingTime, Clock clock) {
        this.freeDays = freeDays;
        this.proposals = proposals;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** @throws Refused when these days cannot be proposed */
    void requireProposable(DayRange days) {
        LocalDate today = today();
        if (days.firstDay().isBefore(today)) {
            throw new Refused(
                    "firstDay",
                    "%s is over. Propose days from today, %s, on.".formatted(day(days.firstDay()), day(today)));
        }
        if (days.firstDay().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refused(
                    "firstDay",
                    "%s is too far away. Propose days up to %s."
                            .formatted(day(days.firstDay()), day(today.plusYears(FURTHEST_YEARS))));
        }
        if (days.length() > LONGEST_DAYS) {
            throw new Refused(
                    "lastDay",
                    "%s are %d days. Propose at most %d days at once.".formatted(days, days.length(), LONGEST_DAYS));
        }
        requireNotFreeYet(days);
        requireNotProposedYet(days);
        WorkingCalendar calendar = workingTime.calendarFrom(days.firstDay());
        if (days.firstDay().datesUntil(days.lastDay().plusDays(1)).noneMatch(calendar::isWorkingDay)) {
            throw new Refused(
                    "firstDay",
                    "Nobody works on %s anyway: only weekends and public holidays. Choose at least one working day."
                            .formatted(days));
        }
    }

    /** @throws Refused when some of these days are free already */
    void requireNotFreeYet(DayRange days) {
        freeDays.findByDaysLastDayGreaterThanEqualOrderByDaysFirstDay(days.firstDay()).stream()
                .filter(free -> free.days().overlaps(days))
                .findFirst()
                .ifPresent(free -> {
                    throw new Refused(
                            "firstDay",
                            "%s is already free (%s, %s). Choose other days or cancel those first."
                                    .formatted(free.days(), free.number(), free.reason()));
                });
    }

    /**
     * The free days in force that begin on this day and have not begun.
     *
     * @throws Refused when there are none
     */
    FreeDay requireCancellable(LocalDate firstDay) {
        LocalDate today = today();
        FreeDay free =
                freeDays.findByDaysFirstDay(firstDay).orElseThrow(() -> new Refused("firstDay", noneBegins(firstDay)));
        if (!firstDay.isAfter(today)) {
            throw new Refused("firstDay", "%s has begun and cannot be cancelled any more.".formatted(free.days()));
        }
        return free;
    }

    /** @throws Refused when a proposal about some of these days is still open */
    void requireNotProposedYet(DayRange days) {
        proposals.findByState(State.OPEN).stream()
                .filter(open -> open.days().overlaps(days))
                .findFirst()
                .ifPresent(open -> {
                    throw new Refused(
                            "firstDay",
                            "%s (%s) is proposed already and waits for its confirmation. Choose other days or wait for the answer."
                                    .formatted(open.number(), open.title()));
                });
    }

    /** @throws Refused when the last of the days is over */
    void requireNotOver(DayRange days) {
        if (days.lastDay().isBefore(today())) {
            throw new Refused("%s is over and cannot become free any more. Refuse the proposal.".formatted(days));
        }
    }

    private String noneBegins(LocalDate firstDay) {
        String inForce = freeDays.findByDaysLastDayGreaterThanEqualOrderByDaysFirstDay(today()).stream()
                .map(free -> free.days().toString())
                .collect(Collectors.joining("; "));
        return "No free days in force begin on %s. ".formatted(day(firstDay))
                + (inForce.isEmpty() ? "None are in force." : "In force: " + inForce + ".");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SAYPRO);
    }

    private static DayRange day(LocalDate day) {
        return new DayRange(day, day);
    }
}
