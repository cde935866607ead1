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
}
