package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.benchmarks.CountedStatements;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import com.saypro.collaboration.content.calendar.ManyPlans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the calendar's pages and the feed take over HTTP with three years in it; the table goes to {@code target/benchmarks}. */
@Tag("benchmark")
@IntegrationTest
@Import(CountedStatements.class)
class CalendarCostTest {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarCostTest.class);
    private static final Instant FROM = at("2036-01-01T00:00");
    private static final Instant TO = at("2039-01-01T00:00");

    @LocalServerPort
    int port;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    HttpPerson thandi;

    @BeforeEach
    void sign_in() {
        thandi = HttpPerson.signedIn(port, "thandi");
    }

    @AfterEach
    void clean_up() {
        clock.reset();
        ManyPlans.empty(jdbc, FROM, TO);
    }

    @Test
    void three_years_with_eighty_items_a_week() throws Exception {
        clock.set("2037-06-15T09:00");
        thandi = HttpPerson.signedIn(port, "thandi");
        ManyPlans.fill(jdbc, FROM, TO, 3 * 52 * 80, 1);
        StringBuilder report = new StringBuilder("%d placements; of 30 answers each:%n".formatted(3 * 52 * 80));
        for (String page : List.of(
                "/calendar?view=month&date=2037-06-15",
                "/calendar?view=week&date=2037-06-15",
                "/calendar?view=list&date=2037-06-15",
                "/calendar?view=month&date=2037-06-15&theme=Theme+3",
                "/calendar.csv?view=list&date=2037-06-15")) {
            report.append(timed(page, thandi));
        }
        report.append(timed(feed(), HttpPerson.stranger(port)));
        LOG.warn("{}", report);
        Files.createDirectories(Path.of("target", "benchmarks"));
        Files.writeString(Path.of("target", "benchmarks", "calendar.txt"), report);
        assertThat(report.toString()).doesNotContain("status 4", "status 5");
    }

    private String timed(String page, HttpPerson person) {
        HttpPerson.Answer answer = null;
        List<Long> micros = new ArrayList<>();
        CountingDataSource counting = (CountingDataSource) dataSource;
        for (int i = 0; i < 40; i++) {
            long begin = System.nanoTime();
            answer = person.page(page);
            micros.add((System.nanoTime() - begin) / 1000);
        }
        var before = counting.now();
        person.page(page);
        long statements = counting.now().since(before).statements();
        List<Long> sorted = micros.subList(10, 40).stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "  median %6.1f ms, slowest %6.1f ms, %4d kB, %d statements, status %d  %s%n",
                sorted.get(15) / 1000.0,
                sorted.get(29) / 1000.0,
                answer.body().length() / 1024,
                statements,
                answer.status(),
                page.replaceAll("feed/.*", "feed/<token>.ics"));
    }

    private String feed() {
        thandi.form("/calendar/feed", "/calendar/feed", Map.of());
        Matcher address = Pattern.compile("/calendar/feed/[\\w-]{43}\\.ics")
                .matcher(thandi.page("/calendar/feed").body());
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
