package com.saypro.collaboration.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people act at once, each holding what the other one waits for: the database ends the one who has waited longer, who is
 * told so in a sentence beside what they typed.
 */
@IntegrationTest
class SameMomentTest {

    private static final String MOVED_ON = "Somebody else changed this at the same moment";
    private static final String STOP = "/calendar/crisis-stop";

    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    CrisisStops stops;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    String number;

    @BeforeEach
    void something_to_come() {
        number = new ApprovedContent(jdbc).planned("LINKEDIN@2046-12-01T10:00", "FACEBOOK@2046-12-02T10:00");
        publications.schedule(number);
    }

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
        jdbc.sql("update saypro.content_placement set state = 'WITHDRAWN' where item = ? and state <> 'LIVE'")
                .param(number)
                .update();
    }

    @Test
    void a_crisis_stop_that_lost_is_not_set_and_the_reason_stays() {
        HttpPerson zanele = HttpPerson.signedIn(port, "zanele");
        Answer answer = lost(
                () -> zanele.form(STOP, STOP, Map.of("action", "set", "reason", "A student was hurt")),
                "select id from saypro.content_placement where item = ? for update",
                "select id::text from saypro.crisis_stop for share");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains(MOVED_ON, "A student was hurt</textarea>");
        assertThat(stops.current()).isEmpty();
    }

    @Test
    void a_correction_that_lost_is_not_recorded_and_the_figures_stay() {
        publishing.live(number + "-P1", "nomsa", ApprovedContent.CODE, "https://www.linkedin.com/feed/1");
        String form = "/placements/" + number + "-P1/figures";
        HttpPerson nomsa = HttpPerson.signedIn(port, "nomsa");
        Map<String, String> figures =
                Map.of("reach", "90210", "impressions", "100", "engagement", "1", "clicks", "2", "conversions", "1");
        Answer answer = lost(
                () -> nomsa.form(form, form, figures),
                "select number from saypro.content_item where number = ? for update",
                "select id::text from saypro.crisis_stop for update");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains(MOVED_ON, "value=\"90210\"");
        assertThat(jdbc.sql("select count(*) from saypro.content_performance where item = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What somebody is told who acts while we hold something of the item, and who waits for it when we want what they hold. */
    private Answer lost(Supplier<Answer> person, String holding, String wanting) {
        return transaction
                .execute(ours -> {
                    int us = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    jdbc.sql(holding).param(number).query(String.class).list();
                    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(person);
                    await().until(() -> somebodyWaitsFor(us));
                    jdbc.sql(wanting).query(String.class).list();
                    ours.setRollbackOnly();
                    return answer;
                })
                .join();
    }

    private boolean somebodyWaitsFor(int backend) {
        return jdbc.sql("select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))")
                        .param(backend)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
