package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.web.Goals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a colleague of the same group tries with a task that somebody else has claimed, and with work that has ended. */
@IntegrationTest
class ColleaguesWorkTest {

    private static final Map<String, Object> WORDS =
            Map.of("variables", Map.of("goals", Map.of("value", "[1]", "type", "Json")));

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Test
    void a_claimed_task_is_taken_finished_and_written_into_by_nobody_else() {
        try (var goals = new Goals(engine)) {
            Task task = goals.taskStartedBy("thandi", "GOAL-COLLEAGUE");
            assertThat(HttpPerson.signedIn(port, "thandi")
                            .post(ENGINE + "/task/" + task.getId() + "/claim", Map.of("userId", "thandi"))
                            .status())
                    .isEqualTo(204);

            String before = entered(task);

            for (String door : List.of(ENGINE, "/engine-rest")) {
                var sipho = door.equals(ENGINE)
                        ? HttpPerson.signedIn(port, "sipho")
                        : HttpPerson.program(port, "sipho", TRIAL_PASSWORD);
                String path = door + "/task/" + task.getId();
                Stream.of("/resolve", "/complete", "/submit-form").forEach(way -> {
                    for (Object body : List.of(Map.of(), WORDS)) {
                        assertThat(sipho.post(path + way, body).status())
                                .as(way)
                                .isEqualTo(403);
                    }
                });
                assertThat(sipho.post(path + "/unclaim", Map.of()).status()).isEqualTo(403);
                assertThat(sipho.post(path + "/claim", Map.of("userId", "sipho"))
                                .status())
                        .isIn(400, 403);
                assertThat(sipho.post(path + "/assignee", Map.of("userId", "sipho"))
                                .status())
                        .isEqualTo(403);
                assertThat(sipho.post(path + "/delegate", Map.of("userId", "sipho"))
                                .status())
                        .isEqualTo(403);
                assertThat(sipho.put(path + "/variables/goals", Map.of("value", "[1]"))
                                .status())
                        .isEqualTo(403);
                assertThat(sipho.put(path + "/localVariables/goals", Map.of("value", "[1]"))
                                .status())
                        .isEqualTo(403);
            }
            assertThat(again(task).getAssignee()).isEqualTo("thandi");
            assertThat(entered(task)).isEqualTo(before);

            var thandi = HttpPerson.program(port, "thandi", TRIAL_PASSWORD);
            assertThat(thandi.post("/engine-rest/task/" + task.getId() + "/resolve", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(again(task).getAssignee()).isEqualTo("thandi");
        }
    }

    @Test
    void who_was_given_a_task_for_a_while_gives_it_back() {
        try (var goals = new Goals(engine)) {
            Task task = goals.taskStartedBy("thandi", "GOAL-DELEGATE");
            engine.getTaskService().setAssignee(task.getId(), "thandi");
            engine.getTaskService().delegateTask(task.getId(), "sipho");

            assertThat(HttpPerson.program(port, "sipho", TRIAL_PASSWORD)
                            .post("/engine-rest/task/" + task.getId() + "/resolve", Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(again(task).getAssignee()).isEqualTo("thandi");
            assertThat(again(task).getDelegationState()).isEqualTo(DelegationState.RESOLVED);
        }
    }

    @Test
    void who_is_asked_no_longer_sees_it_no_longer() {
        try (var goals = new Goals(engine)) {
            Task task = goals.taskStartedBy("thandi", "GOAL-ASKED");
            HttpPerson derek = HttpPerson.program(port, "derek", TRIAL_PASSWORD);
            String address = "/engine-rest/task/" + task.getId();
            assertThat(derek.get(address).status()).isEqualTo(404);
            engine.getTaskService().addUserIdentityLink(task.getId(), "derek", "candidate");
            engine.getTaskService().addGroupIdentityLink(task.getId(), "hr", "candidate");
            assertThat(derek.get(address).status()).isEqualTo(200);

            engine.getTaskService().deleteUserIdentityLink(task.getId(), "derek", "candidate");
            assertThat(derek.get(address).status()).as("by the group").isEqualTo(200);
            engine.getTaskService().deleteGroupIdentityLink(task.getId(), "hr", "candidate");
            assertThat(derek.get(address).status()).isEqualTo(404);
        }
    }

    /** Hendrik reads how processes ran, and may start a content approval by its form. */
    @Test
    void work_that_has_ended_is_started_again_by_nobody() {
        String path = "/process-definition/"
                + engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("content-approval")
                        .latestVersion()
                        .singleResult()
                        .getId()
                + "/restart";
        var body = Map.of(
                "processInstanceIds",
                List.of("ended"),
                "instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "endEvent_contentWithdrawn")));

        var program = HttpPerson.program(port, "hendrik", TRIAL_PASSWORD).post("/engine-rest" + path, body);
        var person = HttpPerson.signedIn(port, "hendrik").post(ENGINE + path, body);
        var later = HttpPerson.signedIn(port, "hendrik").post(ENGINE + path + "-async", body);

        for (var answer : List.of(program, person)) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("message").asText()).contains("open to nobody");
        }
        assertThat(later.status()).isEqualTo(403);
    }

    private String entered(Task task) {
        return engine.getTaskService().getVariables(task.getId()).toString();
    }

    private Task again(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }
}
