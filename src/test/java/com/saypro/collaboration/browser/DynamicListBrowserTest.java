package com.saypro.collaboration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.engine.web.Goals;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DynamicListBrowserTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void a_form_with_a_dynamic_list_can_be_completed_and_the_list_arrives_as_json(Windows windows) {
        try (var goals = new Goals(engine)) {
            var task = goals.taskStartedBy("admin", "GOAL-8");

            var tasklist = windows.tasklistOf("thandi").task(task.getId()).claim();
            tasklist.fill("Title", "First quarter").addRow().fill("Goal", "More readers");
            tasklist.window().picture("dynamic-list");
            tasklist.complete();

            var list = engine.getHistoryService()
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .variableName("goals")
                    .singleResult();
            assertThat(list).extracting(HistoricVariableInstance::getTypeName).isEqualTo("json");
            assertThat(list.getValue()).hasToString("[{\"goal\":\"More readers\"}]");
        }
    }

    @Test
    void each_problem_is_a_sentence_and_what_was_typed_is_still_there(Windows windows) {
        try (var goals = new Goals(engine)) {
            var task = goals.taskStartedBy("admin", "GOAL-9");
            var tasklist = windows.tasklistOf("thandi").task(task.getId()).claim();
            tasklist.fill("Title", "http://saypro.example/plan").addRow().fill("Goal", "http://saypro.example/goal");

            assertThat(tasklist.completeRefused())
                    .isEqualTo("“Title” must be a complete link that starts with https:// and names no user. “Goals”,"
                            + " row 1: “Goal” must be a complete link that starts with https:// and names no user.");
            tasklist.window().picture("form-refused");
            assertThat(tasklist.form().getByLabel("Title").first().inputValue())
                    .isEqualTo("http://saypro.example/plan");
            assertThat(tasklist.row(0).getByLabel("Goal").first().inputValue()).isEqualTo("http://saypro.example/goal");
            assertThat(engine.getTaskService().getVariables(task.getId())).containsEntry("title", null);

            tasklist.fill("Title", "First quarter").fill("Goal", "More readers").complete();
        }
    }

    /** On a busy machine the form may take an error away long after it has told of it, and tells nobody then. */
    @Test
    void a_form_opens_for_completion_whenever_its_errors_are_gone(Windows windows) {
        try (var goals = new Goals(engine)) {
            var task = goals.taskStartedBy("admin", "GOAL-10");
            var tasklist = windows.tasklistOf("thandi").task(task.getId()).claim();
            var complete = tasklist.window()
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
            tasklist.fill("Title", "First quarter").fill("Title", "");
            PlaywrightAssertions.assertThat(complete).isDisabled();
            tasklist.window().page().waitForTimeout(500);

            tasklist.form()
                    .locator(".fjs-has-errors")
                    .evaluateAll("fields => fields.forEach(field => field.classList.remove('fjs-has-errors'))");

            PlaywrightAssertions.assertThat(complete).isEnabled();
        }
    }
}
