package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PerformancePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    Performances performances;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void clean_up() {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("content-measurement")
                .list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "test is over"));
        clock.reset();
    }

    @Test
    void plan_and_result_stand_side_by_side_with_totals_and_as_a_file() {
        String number = published("=1+1 <School>", "2031-02-03T09:30");
        performances.record(
                number,
                "naledi",
                Map.of(
                        number + "-P1", new Figures(10_000L, 20_000L, 500L, 100L, 7L, ""),
                        number + "-P2", new Figures(null, null, null, 3L, 0L, "-only clicks")));
        HttpPerson karabo = HttpPerson.signedIn(port, "karabo");

        String page = karabo.page("/content/performance?quarter=2031-Q1").body();
        assertThat(page)
                .contains("Content performance", "2031-Q1", "2030-Q4", "2031-Q2", "=1+1 &lt;School&gt;")
                .contains("Learning in summer", "10,000", "2.5 %", "7.0 %", "-only clicks", "Marketing")
                .contains("Tue 4 February 2031, 10:00", "Mon 3 February 2031, 09:30")
                .doesNotContain("Correct");
        assertThat(karabo.page("/content/performance?quarter=2031-Q2").body())
                .contains("Nothing went live in this quarter.");

        HttpPerson.Answer file = karabo.page("/content/performance.csv?quarter=2031-Q1");
        assertThat(file.header("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("content-performance-2031-Q1.csv");
        assertThat(file.body().lines().skip(1))
                .containsExactly(
                        number + "-P1," + number
                                + ",'=1+1 <School>,Learning in summer,Marketing,LinkedIn,2031-02-04T10:00+02:00,2031-02-03T09:30+02:00,https://www.linkedin.com/feed/1,10000,20000,500,100,7,0.025,0.07,",
                        number + "-P2," + number
                                + ",'=1+1 <School>,Learning in summer,Marketing,Newsletter,2031-02-05T10:00+02:00,2031-02-03T09:30+02:00,20310203.1@mail.saypro.example,,,,3,0,,0.0,'-only clicks");
    }

    @Test
    void publishers_correct_figures_and_the_sentence_of_a_refusal_stands_beside_what_they_typed() {
        String number = published("School", "2032-02-03T09:30");
        performances.record(
                number,
                "naledi",
                Map.of(
                        number + "-P1", new Figures(1L, 2L, 3L, 4L, 5L, ""),
                        number + "-P2", new Figures(1L, 2L, 3L, 4L, 5L, "")));
        HttpPerson naledi = HttpPerson.signedIn(port, "naledi");
        String form = "/placements/" + number + "-P2/figures";
        assertThat(naledi.page("/content/performance?quarter=2032-Q1").body()).contains(form);
        assertThat(naledi.page(form).body()).contains("value=\"5\"");

        HttpPerson.Answer refused = naledi.form(form, form, Map.of("reach", "many", "notAvailable", "<kept>"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("is no whole number", "&lt;kept&gt;");

        HttpPerson.Answer corrected = naledi.form(
                form,
                form,
                Map.of("reach", "90", "impressions", "100", "engagement", "1", "clicks", "2", "conversions", "1"));
        assertThat(corrected.location()).isEqualTo("/content/performance?quarter=2032-Q1");
        assertThat(performances.ofItem(number).get(1).figures().reach()).isEqualTo(90L);

        assertThat(naledi.page("/placements/" + number + "-P1/figures").status())
                .as("not her channel")
                .isEqualTo(404);
        assertThat(HttpPerson.signedIn(port, "ayanda")
                        .page("/placements/" + number + "-P1/figures")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void people_outside_the_departments_have_no_such_page_and_a_quarter_is_a_quarter() {
        HttpPerson zola = HttpPerson.signedIn(port, "zola");
        assertThat(zola.page("/content/performance").status()).isEqualTo(404);
        assertThat(zola.page("/content/performance.csv").status()).isEqualTo(404);
        HttpPerson karabo = HttpPerson.signedIn(port, "karabo");
        assertThat(karabo.page("/content/performance?quarter=soon").status()).isEqualTo(400);
        assertThat(karabo.page("/content/performance").status()).isEqualTo(200);
    }

    private String published(String title, String now) {
        clock.set(now);
        String year = now.substring(0, 4);
        String number = new ApprovedContent(jdbc)
                .plannedBy("thandi", title, "LINKEDIN@" + year + "-02-04T10:00", "NEWSLETTER@" + year + "-02-05T10:00");
        publications.schedule(number);
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");
        publishing.live(number + "-P2", "naledi", CODE, "20310203.1@mail.saypro.example");
        return number;
    }
}
