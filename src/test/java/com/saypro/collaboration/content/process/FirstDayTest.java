package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.Directory;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
class FirstDayTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    Directory directory;

    @Test
    void what_breaks_off_in_the_middle_leaves_nothing_behind() {
        FirstDay firstDay = beans.createBean(FirstDay.class);
        Memberships memberships = new Memberships(identity);
        long before = history.createHistoricProcessInstanceQuery().count();
        memberships.remove("stefan", "sales");
        memberships.add("stefan", "legal");
        try {
            assertThatThrownBy(firstDay::begin).hasMessageContaining("You are not a member of Sales");
        } finally {
            memberships.restore();
        }
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void every_department_finds_a_task_and_a_second_start_adds_nothing() {
        FirstDay firstDay = beans.createBean(FirstDay.class);
        List<String> numbers = firstDay.begin();
        try {
            assertThat(directory.departments())
                    .allSatisfy(department -> assertThat(tasks.createTaskQuery()
                                    .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                                    .taskCandidateGroup(department.id())
                                    .includeAssignedTasks()
                                    .count())
                            .as(department.id())
                            .isPositive());
            long before = history.createHistoricProcessInstanceQuery().count();
            firstDay.seed();
            assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
        } finally {
            numbers.forEach(number -> runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over")));
        }
    }
}
