package com.saypro.collaboration.engine.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class TaskMailsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    MorningDigest digest;

    TestProcesses processes;

    @BeforeEach
    void prepare() {
        processes = new TestProcesses(engine);
    }

    @AfterEach
    void remove() {
        clock.reset();
        engine.getIdentityService().clearAuthentication();
        processes.close();
    }

    @Test
    void who_is_given_a_task_by_someone_else_is_told_at_once() {
        Task task = start(user -> user.camundaAssignee("carmen").documentation("Read it twice."));
        assertThat(mails(task)).containsExactly("carmen assigned:0 task-assigned Look at it: W-1");
        assertThat(model(task, "what")).isEqualTo("Read it twice.");
        assertThat(model(task, "processName")).isEqualTo("Looking at things");
    }

    @Test
    void who_is_given_the_same_task_again_is_told_again() {
        Task task = start(user -> user.camundaCandidateGroups("posts-office").camundaAssignee("carmen"));
        engine.getTaskService().setAssignee(task.getId(), null);
        engine.getTaskService().setAssignee(task.getId(), "carmen");
        assertThat(mails(task)).hasSize(2).allMatch(mail -> mail.startsWith("carmen assigned:"));
    }

    @Test
    void a_list_shows_what_each_task_is_about() {
        Task task = start(user -> user.camundaCandidateGroups("posts-office"));
        assertThat(engine.getTaskService().getVariableLocal(task.getId(), SubjectLine.SUBJECT))
                .isEqualTo("W-1");
        assertThat(new TaskFacts("4711", "Review content", "", null, "", "C-2026-0042", "Spring campaign").subject())
                .isEqualTo("C-2026-0042 Spring campaign");
    }

    @Test
    void a_list_says_when_work_is_urgent() {
        Task task =
                start(user -> user.camundaCandidateGroups("posts-office").camundaInputParameter("urgency", "urgent"));
        assertThat(engine.getTaskService().getVariableLocal(task.getId(), SubjectLine.SUBJECT))
                .isEqualTo("W-1 (urgent)");
    }

    @Test
    void who_takes_a_task_is_not_told() {
        Task task = start(user -> user.camundaCandidateGroups("posts-office"));
        engine.getIdentityService().setAuthentication("carmen", List.of("posts-office"));
        engine.getTaskService().claim(task.getId(), "carmen");
        assertThat(mails(task)).isEmpty();
    }

    @Test
    void a_reminder_goes_to_everyone_who_may_claim() {
        Task task = start(user -> withReminder(user.camundaCandidateGroups("legal")));
        fire(task);
        assertThat(mails(task))
                .containsExactlyInAnyOrder(
                        "lindiwe due-soon task-due-soon Due soon: Look at it: W-1",
                        "rajesh due-soon task-due-soon Due soon: Look at it: W-1");
    }

    @Test
    void a_reminder_goes_to_the_assignee_alone_once_claimed() {
        Task task = start(user -> withReminder(user.camundaCandidateGroups("legal")));
        engine.getIdentityService().setAuthentication("rajesh", List.of("legal"));
        engine.getTaskService().claim(task.getId(), "rajesh");
        engine.getIdentityService().clearAuthentication();
        fire(task);
        assertThat(mails(task)).containsExactly("rajesh due-soon task-due-soon Due soon: Look at it: W-1");
    }

    @Test
    void a_reminder_of_work_whose_assignee_is_gone_sets_it_free_for_everyone_who_may() {
        Task task = start(user -> withReminder(user.camundaAssignee("someone-gone")
                .camundaCandidateGroups("legal")
                .camundaCandidateUsers("carmen")));
        fire(task);
        assertThat(open(task).getAssignee()).isNull();
        assertThat(mails(task).stream().filter(mail -> mail.contains(" due-soon ")))
                .containsExactlyInAnyOrder(
                        "lindiwe due-soon task-due-soon Due soon: Look at it: W-1",
                        "rajesh due-soon task-due-soon Due soon: Look at it: W-1",
                        "carmen due-soon task-due-soon Due soon: Look at it: W-1");
    }

    @Test
    void overdue_work_goes_back_to_its_group_and_to_its_lead() {
        Task task = start(user -> withEscalation(user.camundaCandidateGroups("marketing"), "", "lerato, rajesh"));
        engine.getIdentityService().setAuthentication("sipho", List.of("marketing"));
        engine.getTaskService().claim(task.getId(), "sipho");
        engine.getIdentityService().clearAuthentication();
        fire(task);
        fire(task);
        assertThat(open(task).getAssignee()).isNull();
        assertThat(candidates(task)).containsExactlyInAnyOrder("marketing", "marketing-lead");
        assertThat(mails(task))
                .containsExactlyInAnyOrder(
                        "sipho handed-back task-handed-back Handed back: Look at it: W-1",
                        "thandi overdue task-overdue Overdue: Look at it: W-1",
                        "pieter overdue task-overdue Overdue: Look at it: W-1",
                        "lerato overdue task-overdue Overdue: Look at it: W-1",
                        "rajesh overdue task-overdue Overdue: Look at it: W-1");
    }

    @Test
    void overdue_work_of_one_person_may_be_taken_over_and_the_person_may_take_it_again() {
        Task task = start(user -> withEscalation(user.camundaAssignee("sipho"), "leadership", ""));
        fire(task);
        fire(task);
        assertThat(open(task).getAssignee()).isNull();
        assertThat(candidates(task)).containsExactlyInAnyOrder("sipho", "leadership");
    }

    @Test
    void overdue_work_of_one_person_beside_a_group_may_be_taken_again_by_the_person() {
        Task task = start(user ->
                withEscalation(user.camundaAssignee("sipho").camundaCandidateGroups("leadership"), "leadership", ""));
        fire(task);
        fire(task);
        assertThat(open(task).getAssignee()).isNull();
        assertThat(candidates(task)).containsExactlyInAnyOrder("sipho", "leadership");
    }

    @Test
    void escalation_leaves_a_task_alone_that_is_done() {
        Task task = start(user -> withEscalation(user.camundaCandidateGroups("marketing"), "", ""));
        fire(task);
        engine.getTaskService().complete(task.getId());
        fire(task);
        assertThat(mails(task)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void the_morning_digest_lists_what_waits_for_ones_groups_once_a_day() {
        clock.set("2027-02-01T08:00");
        Task task =
                start(user -> user.camundaCandidateGroups("sales,sales-lead").camundaDueDate("2027-02-03T15:00:00"));
        Task taken = start(user -> user.camundaCandidateGroups("sales").camundaAssignee("stefan"));
        digest.send();
        digest.send();
        assertThat(digests("2027-02-01", "karabo"))
                .singleElement()
                .satisfies(model -> assertThat(model)
                        .containsOnlyOnce(named(task.getId()))
                        .contains("\"dueAt\"", "Sales", "W-1")
                        .doesNotContain(named(taken.getId())));
        assertThat(digests("2027-02-01", "derek")).noneMatch(model -> model.contains(named(task.getId())));
    }

    @Test
    void there_is_no_digest_on_a_day_off() {
        clock.set("2027-02-06T08:00");
        start(user -> user.camundaCandidateGroups("sales"));
        digest.send();
        assertThat(digests("2027-02-06", "karabo")).isEmpty();
    }

    @Test
    void what_comes_for_a_group_with_a_shared_mailbox_is_told_there() {
        Task task = start(user -> user.camundaCandidateGroups("test-desk"));
        assertThat(mails(task)).containsExactly("desk@saypro.example new notice New for test-desk: Look at it: W-1");
    }

    @Test
    void what_comes_for_it_at_once_is_one_mail_with_a_link_to_each() {
        List<String> came = transaction.execute(status -> List.of(
                start(user -> user.camundaCandidateGroups("test-desk")).getId(),
                start(user -> user.camundaCandidateGroups("test-desk,test-counter"))
                        .getId(),
                start(user -> user.camundaCandidateGroups("legal")).getId()));
        assertThat(jdbc.sql(
                                "select subject || ' ' || template from saypro.outbox where split_part(cause, ':', 1) in (:ids)")
                        .param("ids", came)
                        .query(String.class)
                        .list())
                .containsExactly("New for test-desk, test-counter: 2 tasks digest");
        assertThat(jdbc.sql("select model::text from saypro.outbox where cause = ?")
                        .param(came.get(0) + ":new")
                        .query(String.class)
                        .single())
                .contains(named(came.get(0)), named(came.get(1)))
                .doesNotContain(named(came.get(2)));
    }

    @Test
    void what_came_in_a_transaction_that_failed_nobody_is_told_of() {
        String[] came = new String[1];
        transaction.executeWithoutResult(status -> {
            came[0] = start(user -> user.camundaCandidateGroups("test-desk")).getId();
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from saypro.outbox where cause like ?")
                        .param(came[0] + ":%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** How a mail's values name a task; the number alone may be a year. */
    private static String named(String taskId) {
        return "\"taskId\": \"%s\"".formatted(taskId);
    }

    private Task start(UnaryOperator<UserTaskBuilder> work) {
        var builder = Bpmn.createExecutableProcess("looking")
                .name("Looking at things")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("look")
                .name("Look at it");
        processes.deploy(work.apply(builder).endEvent().done());
        var instance = engine.getRuntimeService().startProcessInstanceByKey("looking", "W-1");
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private static UserTaskBuilder withReminder(UserTaskBuilder user) {
        return user.camundaTaskListenerDelegateExpressionTimeoutWithDuration("reminder", "${reminder}", "PT1H");
    }

    private static UserTaskBuilder withEscalation(UserTaskBuilder user, String escalateTo, String inform) {
        return user.boundaryEvent("late")
                .cancelActivity(false)
                .timerWithDuration("PT1H")
                .serviceTask("escalate")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${escalation}")
                .camundaInputParameter("taskKey", "look")
                .camundaInputParameter("escalateTo", escalateTo)
                .camundaInputParameter("inform", inform)
                .endEvent()
                .moveToActivity("look");
    }

    private void fire(Task task) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private Task open(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }

    private List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
                .toList();
    }

    private List<String> mails(Task task) {
        return jdbc.sql("select recipient, cause, template, subject from saypro.outbox where cause like ?")
                .param(task.getId() + ":%")
                .query((row, number) -> row.getString(1) + " "
                        + row.getString(2).replace(task.getId() + ":", "") + " " + row.getString(3) + " "
                        + row.getString(4))
                .list();
    }

    private String model(Task task, String key) {
        return jdbc.sql("select model ->> ? from saypro.outbox where cause like ?")
                .params(List.of(key, task.getId() + ":%"))
                .query(String.class)
                .single();
    }

    private List<String> digests(String day, String person) {
        return jdbc.sql("select model::text from saypro.outbox where cause = ? and recipient = ?")
                .params(List.of("digest:" + day, person))
                .query(String.class)
                .list();
    }
}
