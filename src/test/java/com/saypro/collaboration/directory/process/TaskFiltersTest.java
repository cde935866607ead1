package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.engine.TestProcesses;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each seeded list shows a person of a group that only this test knows. */
@IntegrationTest
class TaskFiltersTest {

    private static final String GROUP = "task-filters-test";

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    TestClock clock;

    TestProcesses processes;

    @BeforeEach
    void deploy() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess(GROUP)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask("userTask_do")
                        .name("${businessKey}")
                        .camundaCandidateGroups("${group}")
                        .camundaDueDate("${due}")
                        .endEvent()
                        .done());
        clock.set("2026-11-25T12:00");
    }

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        clock.reset();
        processes.close();
    }

    @Test
    void my_tasks_are_what_i_have_claimed_and_my_departments_what_i_may_claim() {
        String mine = task("mine", GROUP, "2026-11-26T17:00");
        task("open", GROUP, "2026-11-26T17:00");
        String others = task("others", GROUP, "2026-11-26T17:00");
        task("foreign", "another-group", "2026-11-26T17:00");
        tasks.claim(mine, "robin");
        tasks.claim(others, "kim");

        assertThat(shown("My tasks")).containsExactly("mine");
        assertThat(shown("My departments' tasks")).containsExactly("open");
        assertThat(shown("All I may see")).containsExactlyInAnyOrder("mine", "open", "others");
    }

    @Test
    void overdue_is_what_was_due_before_now() {
        task("just in time", GROUP, "2026-11-25T12:00");
        task("too late", GROUP, "2026-11-25T11:59");
        task("much too late", GROUP, "2026-11-02T17:00");

        assertThat(shown("Overdue")).containsExactly("much too late", "too late");
    }

    @Test
    void the_week_is_johannesburgs_from_monday_to_sunday() {
        task("last friday", GROUP, "2026-11-20T17:00");
        task("friday", GROUP, "2026-11-27T17:00");
        task("monday", GROUP, "2026-11-23T08:00");
        task("next monday", GROUP, "2026-11-30T08:00");

        assertThat(shown("Due this week")).containsExactly("monday", "friday");

        clock.set("2026-11-30T00:30");
        assertThat(shown("Due this week")).containsExactly("next monday");
        clock.set("2026-11-29T23:30");
        assertThat(shown("Due this week")).containsExactly("monday", "friday");
    }

    private String task(String name, String group, String due) {
        Date date = Date.from(LocalDateTime.parse(due)
                .atZone(ZoneId.of("Africa/Johannesburg"))
                .toInstant());
        var instance =
                runtime.startProcessInstanceByKey(GROUP, Map.of("businessKey", name, "group", group, "due", date));
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private List<String> shown(String filter) {
        identity.setAuthentication("robin", List.of(GROUP));
        try {
            String id = filters.createTaskFilterQuery()
                    .filterName(filter)
                    .singleResult()
                    .getId();
            return filters.list(id).stream()
                    .map(Task.class::cast)
                    .map(Task::getName)
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}
