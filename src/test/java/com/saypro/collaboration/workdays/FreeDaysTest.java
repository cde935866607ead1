package com.saypro.collaboration.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of free days, as working time reads it. */
@IntegrationTest
class FreeDaysTest {

    private static final Instant PROPOSED = Instant.parse("2030-05-01T21:59:59Z");
    private static final DayRange DAYS = new DayRange(LocalDate.parse("2030-06-04"), LocalDate.parse("2030-06-05"));

    @Autowired
    JdbcAggregateOperations aggregates;

    @Autowired
    FreeDayProposals proposals;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave_nothing_behind() {
        jdbc.sql("delete from saypro.free_day where number like 'T-%'").update();
        jdbc.sql("delete from saypro.free_day_proposal where number like 'T-%'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Africa/Johannesburg", "America/New_York"})
    void the_hosts_zone_moves_neither_free_days_nor_deadlines(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            makeFree("T-1", DAYS);

            assertThat(jdbc.sql("select first_day || ' ' || last_day from saypro.free_day where number = 'T-1'")
                            .query(String.class)
                            .single())
                    .isEqualTo("2030-06-04 2030-06-05");
            assertThat(proposals.withNumber("T-1").proposedAt()).isEqualTo(PROPOSED);
            assertThat(proposals.withNumber("T-1").days()).isEqualTo(DAYS);
            assertThat(workingTime.isWorkingDay(LocalDate.parse("2030-06-03"))).isTrue();
            assertThat(workingTime.isWorkingDay(LocalDate.parse("2030-06-04"))).isFalse();
            assertThat(workingTime.isWorkingDay(LocalDate.parse("2030-06-05"))).isFalse();
            assertThat(workingTime.isWorkingDay(LocalDate.parse("2030-06-06"))).isTrue();
            assertThat(deadlines
                            .of("review", "normal", Instant.parse("2030-06-03T22:30:00Z"))
                            .due())
                    .isEqualTo("2030-06-11T15:00:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void two_free_days_never_overlap() {
        makeFree("T-1", DAYS);

        assertThatThrownBy(() -> makeFree("T-2", new DayRange(DAYS.lastDay(), DAYS.lastDay())))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("free_days_do_not_overlap");
    }

    private void makeFree(String number, DayRange days) {
        proposals.save(
                FreeDayProposal.open(number, FreeDayKind.COMPANY_CLOSURE, days, "Closed", "nonhlanhla", PROPOSED));
        aggregates.insert(new FreeDay(number, FreeDayKind.COMPANY_CLOSURE, days, "Closed"));
    }
}
