package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class TaskPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    TestClock testClock;

    Goals goals;
    Task task;

    @BeforeEach
    void a_task_for_marketing() {
        goals = new Goals(engine);
        task = goals.taskStartedBy("khanyi", "GOAL-7");
    }

    @AfterEach
    void everything_is_gone() {
        testClock.reset();
        goals.close();
    }

    @Test
    void a_link_to_an_open_task_leads_after_sign_in_to_the_task_in_the_tasklist() {
        var stranger = HttpPerson.stranger(port);
        assertThat(stranger.page(link()).location()).isEqualTo("/signin");
        assertThat(stranger.signIn("thandi", HttpPerson.TRIAL_PASSWORD).location())
                .isEqualTo(link());

        assertThat(stranger.page(link()).location()).isEqualTo("/camunda/app/tasklist/default/#/?task=" + task.getId());
    }

    @Test
    void a_link_to_a_finished_task_says_who_finished_it_and_when() {
        var naledi = person("naledi");
        assertThat(naledi.post(claim(), Map.of("userId", "naledi")).status()).isEqualTo(204);
        testClock.set("2026-11-23T09:05");
        assertThat(naledi.post(ENGINE + "/task/" + task.getId() + "/complete", goal())
                        .status())
                .isEqualTo(204);
        testClock.reset();

        var page = person("thandi").page(link());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<strong>Naledi")
                .contains("Monday 23 November 2026, 09:05")
                .contains("List of goals")
                .contains("GOAL-7");
        assertThat(person("khanyi").page(link()).body()).contains("<strong>Naledi");
        assertThat(person("farouk").page(link()).status()).isEqualTo(404);
    }

    @Test
    void who_started_the_work_sees_with_whom_an_open_task_is() {
        assertThat(person("khanyi").page(link()).body()).contains("still open").contains("<strong>Marketing</strong>");
    }

    @Test
    void a_task_that_was_dropped_is_not_called_finished() {
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "withdrawn");

        assertThat(person("thandi").page(link()).body())
                .contains("not needed any more")
                .doesNotContain("finished this task");
    }

    @Test
    void a_task_of_others_and_a_task_that_never_was_look_the_same() {
        var farouk = person("farouk");

        var others = farouk.page(link());
        var none = farouk.page("/tasks/no-such-task");

        assertThat(others.status()).isEqualTo(404).isEqualTo(none.status());
        assertThat(others.body()).isEqualTo(none.body()).doesNotContain("List goals");
    }

    @Test
    void what_i_claimed_can_be_handed_back_to_its_group() {
        taskService.claim(task.getId(), "thandi");
        var thandi = person("thandi");
        assertThat(thandi.page("/my-tasks").body()).contains("List goals", "GOAL-7", "Hand back");

        thandi.form("/my-tasks", handBack(), Map.of());

        assertThat(assignee()).isNull();
        assertThat(thandi.page("/my-tasks").body()).contains("is back with its group");
    }

    @Test
    void handing_back_is_logged_under_the_persons_name() {
        taskService.claim(task.getId(), "thandi");

        person("thandi").form("/my-tasks", handBack(), Map.of());

        assertThat(historyService
                        .createUserOperationLogQuery()
                        .taskId(task.getId())
                        .operationType("Assign")
                        .list())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getUserId()).isEqualTo("thandi");
                    assertThat(entry.getOrgValue()).isEqualTo("thandi");
                    assertThat(entry.getNewValue()).isNull();
                });
    }

    @Test
    void what_someone_else_took_between_looking_and_handing_back_stays_theirs() {
        taskService.claim(task.getId(), "thandi");
        var slow = person("thandi");
        assertThat(slow.page("/my-tasks").body()).contains("Hand back");
        taskService.setAssignee(task.getId(), "naledi");

        slow.form("/my-tasks", handBack(), Map.of());

        assertThat(assignee()).isEqualTo("naledi");
    }

    @Test
    void nobody_hands_back_what_another_has_claimed() {
        taskService.claim(task.getId(), "naledi");
        var thandi = person("thandi");

        thandi.form("/my-tasks", handBack(), Map.of());

        assertThat(assignee()).isEqualTo("naledi");
        assertThat(thandi.page("/my-tasks").body()).contains("could not be handed back");
    }

    @Test
    void a_form_of_another_site_hands_nothing_back() {
        taskService.claim(task.getId(), "thandi");

        var answer = person("thandi").form("/saypro.css", handBack(), Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(assignee()).isEqualTo("thandi");
    }

    private static Map<String, Object> goal() {
        return Map.of("variables", Map.of("title", Map.of("value", "First quarter")));
    }

    private HttpPerson person(String id) {
        return HttpPerson.signedIn(port, id);
    }

    private String link() {
        return "/tasks/" + task.getId();
    }

    private String claim() {
        return ENGINE + "/task/" + task.getId() + "/claim";
    }

    private String handBack() {
        return "/my-tasks/" + task.getId() + "/hand-back";
    }

    private String assignee() {
        return taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
