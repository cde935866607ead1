package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.calendar.CalendarFeeds;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.foundation.NotAllowed;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Robin works in marketing and sales until an administrator, over HTTP, takes Robin out. */
@IntegrationTest
class LeaversAndMoversTest {

    private static final String ROBIN = "robin.mover";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    TestProcesses processes;

    @BeforeEach
    void robin_works_here() {
        processes = new TestProcesses(engine);
        arrive("marketing", "sales");
    }

    @AfterEach
    void clean_up() {
        processes.close();
        engine.getIdentityService().deleteUser(ROBIN);
        clock.reset();
    }

    @Test
    void what_a_leaver_had_goes_back_to_its_groups_at_once_on_record() {
        Task task = claimed("marketing");

        administratorDeletes("/user/" + ROBIN);

        assertThat(now(task).getAssignee()).isNull();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .taskCandidateGroup("marketing")
                        .count())
                .isOne();
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .taskId(task.getId())
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_ASSIGN)
                        .list())
                .extracting(UserOperationLogEntry::getUserId, UserOperationLogEntry::getOrgValue)
                .containsExactly(org.assertj.core.api.Assertions.tuple("admin", ROBIN));
    }

    @Test
    void nothing_waits_for_a_leaver_by_name() {
        Task asked = started("sales-lead");
        engine.getTaskService().addCandidateUser(asked.getId(), ROBIN);
        Task delegated = claimed("sales");
        engine.getTaskService().delegateTask(delegated.getId(), "stefan");

        administratorDeletes("/user/" + ROBIN);
        engine.getTaskService().resolveTask(delegated.getId());

        assertThat(engine.getTaskService().getIdentityLinksForTask(asked.getId()))
                .noneMatch(link -> ROBIN.equals(link.getUserId()));
        assertThat(now(delegated).getAssignee()).isNull();
        assertThat(now(delegated).getOwner()).isNull();
    }

    @Test
    void the_next_one_of_the_same_name_inherits_nothing() {
        claimed("marketing");
        String token = feeds.create(ROBIN);

        administratorDeletes("/user/" + ROBIN);
        assertThat(jdbc.sql("select count(*) from public.act_ru_authorization where user_id_ = ?")
                        .param(ROBIN)
                        .query(Long.class)
                        .single())
                .isZero();
        arrive();

        assertThat(feeds.owner(token)).isEmpty();
        assertThat(feeds.since(ROBIN)).isEmpty();
    }

    @Test
    void a_leavers_session_ends_within_a_minute() {
        HttpPerson robin = HttpPerson.signedIn(port, ROBIN);
        assertThat(robin.get(ENGINE + "/task/count").status()).isEqualTo(200);

        administratorDeletes("/user/" + ROBIN);
        clock.set(java.time.Instant.now().plus(Duration.ofMinutes(2)));

        assertThat(robin.get(ENGINE + "/task/count").status()).isEqualTo(401);
        assertThat(HttpPerson.stranger(port)
                        .signIn(ROBIN, HttpPerson.TRIAL_PASSWORD)
                        .location())
                .contains("/signin");
    }

    @Test
    void what_a_mover_had_by_the_group_goes_back_and_cannot_be_taken_again() {
        Task left = claimed("marketing");
        Task kept = claimed("sales");
        Task both = claimed("marketing,sales");

        administratorDeletes("/group/marketing/members/" + ROBIN);

        assertThat(now(left).getAssignee()).isNull();
        assertThat(now(kept).getAssignee()).isEqualTo(ROBIN);
        assertThat(now(both).getAssignee()).isEqualTo(ROBIN);
        assertThatThrownBy(() -> new Acting(engine)
                        .as(ROBIN, () -> engine.getTaskService().claim(left.getId(), ROBIN)))
                .isInstanceOfAny(AuthorizationException.class, NotAllowed.class);
    }

    @Test
    void what_somebody_has_by_name_stays_until_they_are_in_no_group_any_more() {
        Task named = started("finance");
        engine.getTaskService().setAssignee(named.getId(), ROBIN);

        administratorDeletes("/group/marketing/members/" + ROBIN);
        assertThat(now(named).getAssignee()).isEqualTo(ROBIN);
        administratorDeletes("/group/sales/members/" + ROBIN);

        assertThat(now(named).getAssignee()).isNull();
    }

    @Test
    void a_group_that_is_deleted_is_left_by_everybody() {
        var identity = engine.getIdentityService();
        identity.saveGroup(identity.newGroup("campaign"));
        identity.createMembership(ROBIN, "campaign");
        Task task = claimed("campaign");

        administratorDeletes("/group/campaign");

        assertThat(now(task).getAssignee()).isNull();
    }

    @Test
    void leaving_that_is_refused_changes_nothing() {
        Task task = claimed("marketing");

        HttpPerson.Answer answer = HttpPerson.signedIn(port, "busisiwe").delete(ENGINE + "/user/" + ROBIN);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(now(task).getAssignee()).isEqualTo(ROBIN);
    }

    @Test
    void whose_task_is_given_to_somebody_else_loses_the_right_to_it() {
        Task task = started("finance");
        engine.getTaskService().setAssignee(task.getId(), ROBIN);
        assertThat(sees(task)).isTrue();

        engine.getTaskService().setAssignee(task.getId(), "farouk");

        assertThat(sees(task)).isFalse();
    }

    private boolean sees(Task task) {
        return new Acting(engine)
                .as(
                        ROBIN,
                        () -> engine.getTaskService()
                                        .createTaskQuery()
                                        .taskId(task.getId())
                                        .count()
                                == 1);
    }

    private void arrive(String... groups) {
        var identity = engine.getIdentityService();
        var robin = identity.newUser(ROBIN);
        robin.setPassword(HttpPerson.TRIAL_PASSWORD);
        identity.saveUser(robin);
        List.of(groups).forEach(group -> identity.createMembership(ROBIN, group));
    }

    private void administratorDeletes(String path) {
        HttpPerson.Answer answer = HttpPerson.signedIn(port, "admin").delete(ENGINE + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private Task claimed(String groups) {
        Task task = started(groups);
        new Acting(engine).as(ROBIN, () -> engine.getTaskService().claim(task.getId(), ROBIN));
        return task;
    }

    private Task started(String groups) {
        String key = "leavers-" + groups.replace(',', '-');
        processes.deploy(Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_work")
                .name("Work")
                .camundaCandidateGroups(groups)
                .endEvent()
                .done());
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey(key).getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private Task now(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }
}
