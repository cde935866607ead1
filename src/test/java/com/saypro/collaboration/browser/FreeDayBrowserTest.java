package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.workdays.WorkingTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A free day from HR's proposal to the calendar, as HR's lead and deputy see it. */
@BrowserTest
class FreeDayBrowserTest {

    /** In a month without public holidays. */
    private static final LocalDate DAY = LocalDate.now()
            .plusYears(1)
            .withMonth(2)
            .withDayOfMonth(10)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));

    private static final String REASON = "The city is closed for the marathon";

    @Autowired
    WorkingTime workingTime;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void remove() {
        jdbc.sql("delete from saypro.free_day where number in"
                        + " (select number from saypro.free_day_proposal where reason = ?)")
                .param(REASON)
                .update();
        jdbc.sql("delete from saypro.free_day_proposal where reason = ?")
                .param(REASON)
                .update();
    }

    @Test
    void hr_proposes_and_the_lead_sees_what_is_proposed_and_confirms(Windows windows) {
        assertThat(workingTime.isWorkingDay(DAY)).isTrue();
        var derek = windows.tasklistOf("derek")
                .start("Free day")
                .answer("What do you propose?", "An ad hoc public holiday, declared by the government");
        var firstDay = derek.form().getByLabel("First day").first();
        firstDay.fill(DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).format(DAY));
        firstDay.press("Enter");
        derek.fill("Reason", REASON);
        derek.window().picture("free-day-start");
        derek.submitStart();

        var nonhlanhla = windows.tasklistOf("nonhlanhla")
                .filter("My departments' tasks")
                .choose("Confirm free days", "F-")
                .claim();
        nonhlanhla.window().picture("free-day-confirm");
        assertThat(nonhlanhla.form()).containsText(REASON);
        assertThat(nonhlanhla.form()).containsText("Derek Solomons");
        nonhlanhla
                .answer("Your decision", "Confirm: it counts at once and everyone is told")
                .complete();

        assertThat(workingTime.isWorkingDay(DAY)).isFalse();
    }
}
