package com.saypro.collaboration.content.calendar;

import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CalendarEntriesTest {

    private static final Instant FROM = at("2035-06-01T00:00");
    private static final Instant TO = at("2035-07-01T00:00");

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean_up() {
        ManyPlans.empty(jdbc, FROM, TO);
    }

    @Test
    void five_thousand_entries_are_read_in_one_statement_and_their_themes_in_another() {
        ManyPlans.fill(jdbc, FROM, TO, 5000, 100);
        CountingDataSource counting = new CountingDataSource(dataSource);
        CalendarEntries entries = new CalendarEntries(JdbcClient.create(counting));

        List<CalendarEntry> read = entries.of(FROM, TO, CalendarFilter.NONE);

        assertThat(read).hasSize(5000).isSortedAccordingTo(Comparator.comparing(CalendarEntry::slot));
        assertThat(read.get(50).collisions())
                .as("the next on its channel is an hour away")
                .isEmpty();
        assertThat(read.get(100).collisions()).containsExactly(read.get(99).placement());
        assertThat(counting.now().statements()).isEqualTo(1);
        assertThat(entries.themes(FROM, TO)).hasSize(12);
        assertThat(counting.now().statements()).isEqualTo(2);
    }
}
