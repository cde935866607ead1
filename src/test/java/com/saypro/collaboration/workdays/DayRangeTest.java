package com.saypro.collaboration.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {

    private static final DayRange CLOSURE = range("2026-12-28", "2026-12-31");

    @ParameterizedTest
    @CsvSource({
        "2026-12-20, 2026-12-27, false",
        "2026-12-20, 2026-12-28, true",
        "2026-12-29, 2026-12-30, true",
        "2026-12-20, 2027-01-10, true",
        "2026-12-31, 2027-01-10, true",
        "2027-01-01, 2027-01-10, false"
    })
    void ranges_overlap_when_they_share_a_day(String first, String last, boolean overlaps) {
        assertThat(CLOSURE.overlaps(range(first, last))).isEqualTo(overlaps);
        assertThat(range(first, last).overlaps(CLOSURE)).isEqualTo(overlaps);
    }

    @Test
    void both_ends_belong_to_it() {
        assertThat(CLOSURE.contains(LocalDate.parse("2026-12-28"))).isTrue();
        assertThat(CLOSURE.contains(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(CLOSURE.contains(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(CLOSURE.length()).isEqualTo(4);
    }

    @Test
    void people_can_read_it() {
        assertThat(CLOSURE).hasToString("Mon 28 December 2026 to Thu 31 December 2026");
        assertThat(range("2026-12-28", "2026-12-28")).hasToString("Mon 28 December 2026");
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        assertThatThrownBy(() -> range("2026-12-31", "2026-12-28"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("lastDay"));
    }

    private static DayRange range(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
