package com.saypro.collaboration.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.content.publication.Publications;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CrisisStopPageTest {

    private static final String PAGE = "/calendar/crisis-stop";

    @LocalServerPort
    int port;

    @Autowired
    CrisisStops stops;

    @Autowired
    Publications publications;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean_up() {
        if (stops.current().isPresent()) {
            stops.lift("zanele", "The test is over");
        }
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("content-publication")
                .list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "test is over"));
        jdbc.sql(
                        "update saypro.content_placement set state = 'WITHDRAWN' where state in ('SCHEDULED', 'QUEUED', 'NEEDS_SLOT')")
                .update();
    }

    @Test
    void the_crisis_team_sets_it_frees_one_and_lifts_it() {
        String number = new ApprovedContent(jdbc)
                .plannedBy("thandi", "<b>Summer</b> school", "LINKEDIN@2046-12-01T10:00", "FACEBOOK@2046-12-01T10:00");
        publications.schedule(number);
        HttpPerson zanele = HttpPerson.signedIn(port, "zanele");
        assertThat(zanele.page(PAGE).body()).contains("No crisis stop is set.", "Stop everything that is to go out");

        HttpPerson.Answer set = zanele.form(PAGE, PAGE, Map.of("action", "set", "reason", "A student was <hurt>"));
        assertThat(set.status()).isEqualTo(302);
        assertThat(set.location()).isEqualTo("/calendar");

        String page = zanele.page(PAGE).body();
        assertThat(page)
                .contains(
                        "Zanele Mthembu",
                        "A student was &lt;hurt&gt;",
                        "&lt;b&gt;Summer&lt;/b&gt; school",
                        "held-" + number + "-P1");
        assertThat(zanele.form(PAGE, "/placements/" + number + "-P1/free", Map.of("reason", "It helps"))
                        .location())
                .isEqualTo("/calendar");
        assertThat(zanele.page(PAGE).body())
                .doesNotContain("held-" + number + "-P1")
                .contains("held-" + number + "-P2");

        assertThat(zanele.form(PAGE, PAGE, Map.of("action", "lift", "reason", "Over"))
                        .status())
                .isEqualTo(302);
        assertThat(zanele.page(PAGE).body()).contains("No crisis stop is set.", "held-" + number + "-P2");
    }

    @Test
    void what_is_refused_is_said_on_the_page_and_what_was_typed_is_kept() {
        HttpPerson zanele = HttpPerson.signedIn(port, "zanele");
        HttpPerson.Answer empty = zanele.form(PAGE, PAGE, Map.of("action", "set", "reason", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("The reason is missing. Say why nothing may go out");

        HttpPerson.Answer lift = zanele.form(PAGE, PAGE, Map.of("action", "lift", "reason", "Typed & kept"));
        assertThat(lift.status()).isEqualTo(400);
        assertThat(lift.body())
                .contains("No crisis stop is set, so there is none to lift.", "Typed &amp; kept</textarea>");
        assertThat(zanele.form(PAGE, PAGE, Map.of("action", "dance", "reason", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(zanele.form(PAGE, "/placements/C-1999-0001-P1/free", Map.of("reason", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void others_see_it_and_cannot_act() {
        HttpPerson thandi = HttpPerson.signedIn(port, "thandi");
        assertThat(thandi.page(PAGE).body()).contains("No crisis stop is set.").doesNotContain("Stop everything");
        HttpPerson.Answer set = thandi.form(PAGE, PAGE, Map.of("action", "set", "reason", "I want it"));
        assertThat(set.status()).isEqualTo(403);
        assertThat(set.body()).contains("Only members of Crisis team and Leadership may stop publishing");
        assertThat(stops.current()).isEmpty();
        assertThat(thandi.post(PAGE + "?action=set&reason=x", "").status())
                .as("without the token")
                .isEqualTo(403);
    }
}
