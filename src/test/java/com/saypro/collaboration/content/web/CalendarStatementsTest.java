package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.StatementLog;
import com.saypro.collaboration.content.calendar.ManyPlans;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CalendarStatementsTest {

    private static final Instant FROM = at("2036-03-01T00:00");
    private static final Instant TO = at("2036-04-01T00:00");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean_up() {
        ManyPlans.empty(jdbc, FROM, TO);
    }

    @ParameterizedTest
    @CsvSource({"/calendar?view=month, 6", "/calendar?view=list, 7", "/calendar.csv?view=list, 3"})
    void five_thousand_entries_take_as_many_statements_as_none(String view, int expected) {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        String page = view + "&date=2036-03-01";
        thandi.page(page);
        try (var log = new StatementLog()) {
            List<String> none =
                    log.during(() -> assertThat(entries(thandi, page)).isZero());
            ManyPlans.fill(jdbc, FROM, TO, 5000, 100);
            List<String> many =
                    log.during(() -> assertThat(entries(thandi, page)).isEqualTo(5000));

            assertThat(none).hasSize(expected);
            assertThat(many).containsExactlyElementsOf(none);
        }
    }

    @Test
    void the_engines_statements_are_heard_as_well() {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        try (var log = new StatementLog()) {
            assertThat(log.during(() -> thandi.page("/my-tasks")))
                    .anyMatch(statement -> statement.contains("ACT_RU_TASK"));
        }
    }

    private static long entries(HttpPerson person, String page) {
        return Pattern.compile("One of many plans, number")
                .matcher(person.page(page).body())
                .results()
                .count();
    }
}
