package com.saypro.collaboration.workdays;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** It is Monday, 23 November 2026, 00:30 in Johannesburg, and still Sunday in UTC. */
class ProposalCheckTest {

    private final FreeDays freeDays = mock(FreeDays.class);
    private final ProposalCheck check = new ProposalCheck(
            freeDays,
            mock(FreeDayProposals.class),
            new WorkingTime(new PublicHolidays(), freeDays),
            Clock.fixed(Instant.parse("2026-11-22T22:30:00Z"), ZoneOffset.UTC));

    @Test
    void today_may_be_proposed_and_yesterday_not() {
        assertThatNoException().isThrownBy(() -> check.requireProposable(range("2026-11-23", "2026-11-23")));
        assertThatThrownBy(() -> check.requireProposable(range("2026-11-22", "2026-11-24")))
                .isInstanceOf(Refused.class)
                .hasMessage("Sun 22 November 2026 is over. Propose days from today, Mon 23 November 2026, on.");
    }

    @Test
    void thirty_one_days_may_be_proposed_and_one_more_not() {
        assertThatNoException().isThrownBy(() -> check.requireProposable(range("2026-12-01", "2026-12-31")));
        assertThatThrownBy(() -> check.requireProposable(range("2026-12-01", "2027-01-01")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_single_working_day_among_them_is_enough() {
        assertThatNoException().isThrownBy(() -> check.requireProposable(range("2026-12-25", "2026-12-28")));
        assertThatThrownBy(() -> check.requireProposable(range("2026-12-25", "2026-12-27")))
                .isInstanceOf(Refused.class);
    }

    private static DayRange range(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
