package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind from every department with the trial's people alone, with everything that asks for more departments: a
 * partner, personal data, paid promotion. Each task is taken by the first candidate who may.
 */
@Tag("slow")
@IntegrationTest
class EveryItemReachesADecisionTest extends ContentScene {

    @Autowired
    Directory directory;

    @TestFactory
    List<DynamicTest> every_kind_from_every_department() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Department department : directory.departments()) {
            for (ContentKind kind : ContentKind.values()) {
                tests.add(DynamicTest.dynamicTest(
                        kind.label() + " from " + department.name(), () -> reaches_a_decision(kind, department)));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> a_light_post_from_every_department() {
        return directory.departments().stream()
                .map(department ->
                        DynamicTest.dynamicTest("Light post from " + department.name(), () -> light_post(department)))
                .toList();
    }

    private void light_post(Department department) {
        jdbc.sql("insert into saypro.content_theme values ('T-2026-Q4-78', '2026-Q4', 'Learning in summer', 'THEME',"
                        + " date '2026-10-01', date '2026-12-31') on conflict do nothing")
                .update();
        Person owner = directory.members(department.leadGroup()).get(0);
        ProcessInstance instance =
                content.submit(owner.id(), newsletter(department.id(), Map.of("kind", "social-post")));
        Map<String, Object> form = draft(Map.of("approvedTheme", "T-2026-Q4-78"));
        form.put("theme", null);
        content.finish(owner.id(), instance, content.task(instance, DRAFT), form);
        assertThat(content.reviews(instance)).hasSize(1);
        decided(instance);
        jdbc.sql("delete from saypro.content_theme where id = 'T-2026-Q4-78'").update();
    }

    private void reaches_a_decision(ContentKind kind, Department department) {
        Person owner = directory.members(department.leadGroup()).get(0);
        ProcessInstance instance = content.submit(
                owner.id(),
                newsletter(
                        department.id(),
                        Map.of("kind", kind.id(), "partner", "yes", "personalData", "yes", "promotion", "paid")));
        content.complete(owner.id(), content.task(instance, DRAFT), draft(Map.of("marketingTie", "Launch")));

        decided(instance);
    }

    private void decided(ProcessInstance instance) {
        for (Task review : content.reviews(instance)) {
            content.complete(claimed(review), review, content.answer(review, "sign-off", null));
        }
        content.runJobs(instance);
        Task approval = content.task(instance, APPROVAL);
        content.complete(
                claimed(approval),
                approval,
                Map.of("criteria", Spin.JSON(content.criteria(approval)), "decision", "approve"));

        assertThat(content.isOver(instance)).isTrue();
        assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.APPROVED);
    }

    /** The first candidate who may take the task, who then has it. */
    private String claimed(Task task) {
        return Arrays.stream(content.candidateGroup(task).split(","))
                .flatMap(group -> directory.members(group).stream())
                .map(Person::id)
                .filter(person -> takes(person, task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may take " + task.getName()));
    }

    private boolean takes(String person, Task task) {
        try {
            content.claim(person, task);
            return true;
        } catch (RuntimeException notAllowed) {
            return false;
        }
    }
}
