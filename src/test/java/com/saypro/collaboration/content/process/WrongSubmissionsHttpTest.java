package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.forms.generated.Submission;
import com.saypro.collaboration.engine.forms.generated.Submissions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Generated wrong submissions to real tasks, as the Tasklist sends them: refused, and every table as it was. */
@IntegrationTest
@Tag("slow")
class WrongSubmissionsHttpTest extends ContentScene {

    private static final int SUBMISSIONS = 200;

    private static final List<String> DATA = List.of(
            "saypro.content_item",
            "saypro.content_version",
            "saypro.content_round",
            "saypro.content_review",
            "saypro.content_sign_off",
            "saypro.content_decision",
            "saypro.content_placement",
            "saypro.content_event",
            "saypro.outbox",
            "public.act_ru_execution",
            "public.act_ru_task",
            "public.act_ru_variable",
            "public.act_ru_job",
            "public.act_hi_varinst",
            "public.act_hi_procinst");

    @LocalServerPort
    int port;

    @Test
    void at_the_start() {
        sendWrongOnes(
                "thandi", "/process-definition/key/content-approval/submit-form", "submit-content", Map.of(), Map.of());
    }

    @Test
    void to_a_draft() {
        ProcessInstance instance = content.submit("thandi", ContentApprovals.newsletter("marketing", Map.of()));
        sendWrongOnes("thandi", content.task(instance, DRAFT), "draft-content");
    }

    @Test
    void to_a_review() {
        Task review = content.review(content.inReview(), "communications");
        content.claim("johan", review);
        sendWrongOnes("johan", review, "review-content");
    }

    @Test
    void to_an_approval() {
        Task approval = content.task(content.awaitingApproval(), APPROVAL);
        content.claim("pieter", approval);
        sendWrongOnes("pieter", approval, "approve-content");
    }

    private void sendWrongOnes(String person, Task task, String form) {
        var variables = engine.getTaskService().getVariables(task.getId());
        Map<String, Object> before = new HashMap<>();
        variables.forEach((key, value) -> before.put(key, plain(value)));
        @SuppressWarnings("unchecked")
        Map<String, Object> view = (Map<String, Object>) before.get("view");
        sendWrongOnes(person, "/task/" + task.getId() + "/submit-form", form, view, before);
    }

    private void sendWrongOnes(
            String person, String door, String form, Map<String, Object> view, Map<String, Object> before) {
        HttpPerson sender = HttpPerson.signedIn(port, person);
        Map<String, String> data = data();
        var submissions = new Submissions(read(form), view, before, new Random(11), LocalDate.of(2026, 11, 23));
        for (int sent = 0; sent < SUBMISSIONS; ) {
            Submission wrong = submissions.wrong();
            if (!wrong.fitsIntoJson()) {
                continue;
            }
            HttpPerson.Answer answer = sender.post(ENGINE + door, wrong.body());
            assertThat(answer.status())
                    .as("%s answered %s", wrong.defect(), answer.body())
                    .isEqualTo(400);
            assertThat(answer.json().path("type").asText()).isEqualTo("Refused");
            sent++;
        }
        assertThat(data()).isEqualTo(data);
    }

    private static Object plain(Object value) {
        return value instanceof SpinJsonNode json
                ? new ObjectMapper().convertValue(json.unwrap(), Object.class)
                : value;
    }

    private static JsonNode read(String form) {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("forms/content", form + ".form").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> data() {
        Map<String, String> data = new TreeMap<>();
        for (String table : DATA) {
            data.put(
                    table,
                    jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                    + " from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return data;
    }
}
