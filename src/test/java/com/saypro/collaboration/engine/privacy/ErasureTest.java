package com.saypro.collaboration.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.directory.Pseudonym;
import com.saypro.collaboration.engine.privacy.Erasure.Erased;
import com.saypro.collaboration.engine.privacy.Erasure.Wish;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody works at SayPro in 2019, leaves, and is erased: in part in 2021, and for good when five years have passed. */
@IntegrationTest
class ErasureTest {

    private static final Set<String> RECORDS = Set.of(
            "saypro.audit_log.person",
            "saypro.content_event.person",
            "saypro.content_item.owner",
            "saypro.content_sign_off.reviewer",
            "saypro.content_version.author",
            "saypro.crisis_stop.person",
            "saypro.crisis_stop_log.person",
            "saypro.erasure_pending.person",
            "saypro.free_day_proposal.proposed_by");

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Export export;

    @Autowired
    Erasure erasure;

    @Autowired
    PendingErasures pending;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Life life;
    Everywhere everywhere;

    @BeforeEach
    void in_2019(@Autowired JdbcConnectionDetails database) {
        everywhere = Everywhere.in(database);
        clock.set("2019-11-25T09:30");
        // Their crisis stop is to hold back what they made, and nothing another test left behind today.
        jdbc.sql("update saypro.content_placement set stopped = true where not stopped and state <> 'LIVE'")
                .update();
        life = new Life(application);
        life.arrive();
        life.work(port);
    }

    @AfterEach
    void over() {
        life.end();
        clock.reset();
    }

    @Test
    void everything_about_a_person_is_handed_out() throws Exception {
        String text = export.of(life.person, "admin");

        assertThat(text).contains(life.fullName.substring("Sentinella ".length()), life.mail);
        assertThat(text).doesNotContain("\"pwd\"", "\"salt\"", "token_sha256", "bcrypt");
        JsonNode document = new ObjectMapper().readTree(text);
        assertThat(document.get("person").asText()).isEqualTo(life.person);
        assertThat(document.at("/asked/by").asText()).isEqualTo("admin");
        assertThat(rows(document, "Groups"))
                .extracting(row -> row.get("group_id").asText())
                .containsExactlyInAnyOrder("marketing", "communications", "hr", "crisis-team");
        assertThat(rows(document, "Content items they own"))
                .extracting(row -> row.get("number").asText())
                .containsExactly(life.owned);
        assertThat(rows(document, "Versions they handed in"))
                .extracting(row -> row.get("body").asText())
                .containsExactly("Our summer school opens on Monday.");
        assertThat(rows(document, "Reviews they gave"))
                .extracting(row -> row.get("item").asText())
                .containsExactly(life.reviewed);
        assertThat(rows(document, "Free days they proposed or decided on"))
                .extracting(row -> row.get("reason").asText())
                .containsExactly("Quiet day");
        assertThat(rows(document, "Crisis stops they set or lifted"))
                .extracting(row -> row.get("reason").asText())
                .containsExactlyInAnyOrder("A storm is coming", "It went by");
        assertThat(rows(document, "Comments and notes on tasks"))
                .extracting(row -> row.path("full_msg").asText())
                .contains("I look at it tomorrow.");
        assertThat(rows(document, "What they entered in forms and set"))
                .extracting(row -> row.path("text").asText())
                .contains("newsletter", "ad-hoc-holiday");
        assertThat(rows(document, "Mails to them")).isNotEmpty();
        assertThat(rows(document, "Calendar feed")).hasSize(1);
        assertThat(rows(document, "Open tasks"))
                .extracting(row -> row.get("id").asText())
                .containsExactly(life.held.getId());
        assertThat(rows(document, "Audit log"))
                .extracting(row -> row.get("kind").asText())
                .contains("signed-in", "denied", "signed-out", "person-created");
        assertThat(jdbc.sql("select person from saypro.audit_log where kind = 'person-exported' and subject = ?")
                        .param(life.person)
                        .query(String.class)
                        .list())
                .containsExactly("admin");
        assertThatThrownBy(() -> export.of("nobody-of-that-name", "admin"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing is kept");
    }

    @Test
    void an_erased_person_is_found_in_young_records_only_and_later_nowhere() {
        assertThat(everywhere.find(life.fullName)).isNotEmpty();
        assertThat(everywhere.find(life.mail)).contains("public.act_id_user.email_", "saypro.outbox.address");
        String code = code(life.owned);

        clock.set("2021-03-01T09:00");
        Erased erased = erasure.erase(new Wish(life.person, "", ""), "admin");

        assertThat(everywhere.find(life.person)).isSubsetOf(RECORDS).contains("saypro.content_item.owner");
        assertThat(everywhere.find(life.fullName)).isEmpty();
        assertThat(everywhere.find(life.mail)).isEmpty();
        assertThat(erased.kept())
                .hasValueSatisfying(kept -> assertThat(kept.until()).isEqualTo("2024-11-25T07:30:00Z"));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(life.held.getId())
                        .singleResult()
                        .getAssignee())
                .as("work returns to the group")
                .isNull();
        pending.goOn();
        assertThat(everywhere.find(life.person)).contains("saypro.content_item.owner");

        clock.set("2024-11-25T09:31");
        pending.goOn();

        assertThat(everywhere.find(life.person)).isEmpty();
        assertThat(everywhere.find(erased.pseudonym()))
                .contains("saypro.content_item.owner", "saypro.content_sign_off.reviewer");
        assertThat(code(life.owned)).as("the version is the same").isEqualTo(code);
        var admin = HttpPerson.signedIn(port, "admin");
        assertThat(admin.page("/content/" + life.owned).body())
                .contains(Pseudonym.readable(erased.pseudonym()), "Summer school opens")
                .doesNotContain(life.person);
        assertThat(admin.page("/content/" + life.owned + "/record.pdf").status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select asked_by from saypro.erasure where pseudonym = ? order by id")
                        .param(erased.pseudonym())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly("admin");
        assertThatThrownBy(() -> erasure.erase(new Wish(life.person, "", ""), "admin"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing is kept about anybody of that name");
    }

    @Test
    void nobody_erases_themselves_or_who_is_unknown_and_nobody_but_an_administrator_erases() {
        assertThatThrownBy(() -> erasure.erase(new Wish("admin", "", ""), "admin"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot erase yourself");
        assertThatThrownBy(() -> erasure.erase(new Wish("nobody-here", "", ""), "admin"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing is kept");
        assertThatThrownBy(() -> erasure.erase(new Wish(life.person, "", ""), "thandi"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> erasure.erase(new Wish("former-0123456789ab", "", ""), "admin"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Wish(life.person, "Hope", "")).hasMessageContaining("first and last name");
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId(life.person)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_name_that_records_still_bear_is_given_to_nobody() {
        clock.set("2021-03-01T09:00");
        Erased erased = erasure.erase(new Wish(life.person, "", ""), "admin");

        for (String taken : List.of(life.person, erased.pseudonym())) {
            var answer = HttpPerson.program(port, "admin", HttpPerson.TRIAL_PASSWORD)
                    .post(
                            "/engine-rest/user/create",
                            java.util.Map.of(
                                    "profile", java.util.Map.of("id", taken, "firstName", "A", "lastName", "B"),
                                    "credentials", java.util.Map.of("password", Life.PASSWORD)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().get("message").asText()).contains("Choose another one");
        }
        clock.set("2025-01-10T09:00");
        pending.goOn();
    }

    /** What the application may do is to erase, and nothing else to a record. */
    @Test
    void the_application_changes_no_record_by_saying_that_it_erases() {
        for (String change : List.of(
                "update saypro.content_sign_off set reviewer = 'johan' where reviewer = '" + life.person + "'",
                "delete from saypro.audit_log where person = '" + life.person + "'",
                "insert into saypro.erasure (pseudonym, at, asked_by, replaced, removed, kept) values ('x', now(), 'x', 0, 0, 0)",
                "update saypro.personal_column set erasure = 'REPLACED'")) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "with at_work as materialized (select set_config('saypro.at_work', 'erasing', false)) select * from at_work")
                            .query(String.class)
                            .single()
                            .concat(String.valueOf(jdbc.sql(change).update())))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("select * from saypro.erase_person(:p, '', '', 'x', now(), false)")
                        .param("p", life.person)
                        .query()
                        .listOfRows())
                .as("somebody with an account")
                .hasStackTraceContaining("still has an account");
        assertThat(jdbc.sql("select count(*) from saypro.content_sign_off where reviewer = ?")
                        .param(life.person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String code(String number) {
        return jdbc.sql("select string_agg(sha256, ',' order by number) from saypro.content_version where item = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static List<JsonNode> rows(JsonNode document, String title) {
        return StreamSupport.stream(document.get("kinds").spliterator(), false)
                .filter(kind -> kind.get("title").asText().equals(title))
                .flatMap(kind -> StreamSupport.stream(kind.get("rows").spliterator(), false))
                .toList();
    }
}
