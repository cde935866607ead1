package com.saypro.collaboration.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
}
