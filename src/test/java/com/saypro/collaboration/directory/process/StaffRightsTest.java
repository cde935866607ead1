package com.saypro.collaboration.directory.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the directory lets people do, seen from outside: naledi and sipho are staff of marketing, derek is of hr. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffRightsTest {

    /** Everything that a refused call might have changed. */
    private static final String STATE = """
            select 'task ' || id_ || ' ' || rev_ as line from public.act_ru_task
            union all select 'link ' || id_ from public.act_ru_identitylink
            union all select 'variable ' || id_ || ' ' || rev_ from public.act_ru_variable
            union all select 'instance ' || id_ from public.act_ru_execution
            union all select 'filter ' || id_ || ' ' || rev_ from public.act_ru_filter
            union all select 'user ' || id_ || ' ' || rev_ from public.act_id_user
            union all select 'group ' || id_ || ' ' || rev_ from public.act_id_group
            union all select 'membership ' || user_id_ || ' ' || group_id_ from public.act_id_membership
            union all select 'authorization ' || id_ || ' ' || rev_ from public.act_ru_authorization
            order by line
            """;

    /** Signed in once for all tests. */
    final Map<String, HttpPerson> people = new HashMap<>();

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    TestProcesses processes;
    String task;

    @BeforeEach
    void start() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("staff-rights")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask("userTask_review")
                        .name("Review")
                        .camundaCandidateGroups("marketing")
                        .endEvent()
                        .done());
        processes.deploy(Bpmn.createExecutableProcess("staff-rights-of-hr")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_review")
                .name("Review")
                .camundaCandidateGroups("hr")
                .endEvent()
                .done());
        engine.getRuntimeService().startProcessInstanceByKey("staff-rights", "rights-1", Map.of("route", "usual"));
        engine.getRuntimeService().startProcessInstanceByKey("staff-rights-of-hr");
        task = open().getId();
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /task/TASK                               | {"name":"Review","due":"2030-01-01T00:00:00.000+0000"}
            POST   | /task/TASK/assignee                      | {"userId":"pieter"}
            POST   | /task/TASK/claim                         | {"userId":"pieter"}
            POST   | /task/TASK/delegate                      | {"userId":"pieter"}
            POST   | /task/TASK/identity-links                | {"groupId":"sales","type":"candidate"}
            POST   | /task/create                             | {"name":"Do this for me","assignee":"pieter"}
            POST   | /task/TASK/variables                     | {"modifications":{"route":{"value":"short","type":"String"}}}
            PUT    | /task/TASK/variables/route               | {"value":"short","type":"String"}
            DELETE | /task/TASK/variables/route               |
            PUT    | /task/TASK/localVariables/note           | {"value":"mine","type":"String"}
            PUT    | /process-instance/INSTANCE/variables/route | {"value":"short","type":"String"}
            DELETE | /process-instance/INSTANCE               |
            PUT    | /process-instance/INSTANCE/suspended     | {"suspended":true}
            POST   | /process-definition/key/staff-rights/start | {}
            POST   | /process-definition/key/staff-rights/submit-form | {}
            POST   | /filter/create                           | {"resourceType":"Task","name":"Mine","query":{},"properties":{}}
            PUT    | /filter/FILTER                           | {"resourceType":"Task","name":"Mine","query":{},"properties":{}}
            DELETE | /filter/FILTER                           |
            POST   | /task                                    | {"assigneeExpression":"${currentUser()}"}
            POST   | /task/count                              | {"dueBeforeExpression":"${now()}"}
            POST   | /filter/FILTER/list                      | {"assigneeExpression":"${currentUser()}"}
            POST   | /user/create                             | {"profile":{"id":"mallory"},"credentials":{"password":"a-long-password-1"}}
            PUT    | /user/sipho/credentials                  | {"password":"a-long-password-1","authenticatedUserPassword":"saypro-trial"}
            PUT    | /user/sipho/profile                      | {"id":"sipho","firstName":"S","lastName":"D","email":"x@saypro.example"}
            DELETE | /user/sipho                              |
            DELETE | /user/naledi                             |
            PUT    | /group/marketing-lead/members/naledi     |
            DELETE | /group/marketing/members/pieter          |
            POST   | /authorization/create                    | {"type":1,"permissions":["ALL"],"userId":"naledi","resourceType":5,"resourceId":"*"}
            """)
    void staff_may_not(String method, String path, String body) {
        HttpPerson naledi = signedIn("naledi");
        List<String> before = state();

        Answer answer = call(naledi, method, ENGINE + filled(path), body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404);
        assertThat(answer.json().path("message").asText())
                .matches("[A-Z][^:{]*")
                .doesNotContain("ENGINE-", "Exception", "permission on resource", "process engine", task);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void staff_claim_and_complete_the_work_of_their_department() {
        HttpPerson naledi = signedIn("naledi");

        assertThat(naledi.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "naledi"))
                        .status())
                .isEqualTo(204);
        assertThat(open().getAssignee()).isEqualTo("naledi");
        assertThat(naledi.get(ENGINE + "/task/" + task + "/form-variables").status())
                .isEqualTo(200);
        assertThat(naledi.post(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", Map.of()))
                        .status())
                .isIn(200, 204);
        assertThat(open()).isNull();
    }

    @Test
    void of_two_who_claim_at_the_same_moment_one_gets_the_task_and_the_other_a_sentence() throws Exception {
        HttpPerson naledi = signedIn("naledi");
        HttpPerson sipho = signedIn("sipho");
        CyclicBarrier together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    threads
                            .invokeAll(List.of(claim(naledi, "naledi", together), claim(sipho, "sipho", together)))
                            .stream()
                            .map(future -> {
                                try {
                                    return future.get();
                                } catch (Exception e) {
                                    throw new AssertionError(e);
                                }
                            })
                            .toList();

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
            Answer second = answers.get(0).status() == 204 ? answers.get(1) : answers.get(0);
            assertThat(second.status()).as(second.body()).isIn(400, 409);
            assertThat(second.json().path("message").asText())
                    .matches("[A-Z][a-z].*\\.")
                    .doesNotContain("ENGINE-", "Exception", task);
        } finally {
            threads.shutdown();
        }
        assertThat(open().getAssignee()).isIn("naledi", "sipho");
    }

    @Test
    void who_claims_second_is_told_who_has_it() {
        signedIn("naledi").post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "naledi"));

        Answer second = signedIn("sipho").post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "sipho"));

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.json().path("message").asText())
                .contains("claimed this task")
                .endsWith(".");
        assertThat(open().getAssignee()).isEqualTo("naledi");
    }

    @Test
    void who_is_not_a_candidate_neither_sees_nor_touches_the_task() {
        HttpPerson derek = signedIn("derek");

        assertThat(ids(derek.get(ENGINE + "/task"))).doesNotContain(task);
        assertThat(derek.get(ENGINE + "/task/" + task).status()).isIn(403, 404);
        assertThat(derek.get(ENGINE + "/task/" + task + "/variables").status()).isIn(403, 404);
        assertThat(derek.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "derek"))
                        .status())
                .isEqualTo(403);
        assertThat(open().getAssignee()).isNull();
        assertThat(ids(signedIn("naledi").get(ENGINE + "/task"))).contains(task);
    }

    @Test
    void nobody_comments_on_another_instance_through_a_task_of_their_own() {
        HttpPerson naledi = signedIn("naledi");
        String others = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("staff-rights-of-hr")
                .singleResult()
                .getId();

        Answer answer = naledi.post(
                ENGINE + "/task/" + task + "/comment/create", Map.of("message", "Mine", "processInstanceId", others));

        assertThat(answer.status()).as(answer.body()).isIn(400, 403);
        assertThatThrownBy(() -> new Acting(engine)
                        .as("naledi", () -> engine.getTaskService().createComment(task, others, "Mine")))
                .isInstanceOf(NotAllowed.class);
        assertThat(engine.getTaskService().getProcessInstanceComments(others)).isEmpty();
    }

    @Test
    void nobody_attaches_a_file() {
        assertThatThrownBy(() -> new Acting(engine)
                        .as(
                                "naledi",
                                () -> engine.getTaskService()
                                        .createAttachment(
                                                "text", task, null, "page.html", "", "https://saypro.example")))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("https link");
    }

    @Test
    void staff_see_no_one_elses_rights_history_or_instances() {
        HttpPerson naledi = signedIn("naledi");

        for (String list : List.of(
                "/authorization",
                "/process-instance",
                "/history/process-instance",
                "/history/task",
                "/history/user-operation",
                "/history/variable-instance",
                "/deployment")) {
            assertThat(ids(naledi.get(ENGINE + list))).as(list).isEmpty();
        }
        assertThat(naledi.get(ENGINE + "/job").status()).isEqualTo(403);
        assertThat(ids(naledi.get(ENGINE + "/user"))).containsExactly("naledi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void staff_do_not_enter_cockpit_and_admin(String app) {
        HttpPerson naledi = signedIn("naledi");

        assertThat(naledi.get("/camunda/app/" + app + "/default/").status()).isEqualTo(403);
        assertThat(naledi.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    }

    @Test
    void nobody_makes_an_administrator_through_the_webapps_set_up_page() {
        Answer answer = signedIn("naledi")
                .post(
                        "/camunda/api/admin/setup/default/user/create",
                        Map.of("profile", Map.of("id", "mallory"), "credentials", Map.of("password", "x")));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void staff_change_their_own_password() {
        HttpPerson dylan = signedIn("dylan");

        Answer answer = dylan.put(
                ENGINE + "/user/dylan/credentials",
                Map.of("password", "six warm slow trains", "authenticatedUserPassword", "saypro-trial"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(engine.getIdentityService().checkPassword("dylan", "six warm slow trains"))
                .isTrue();
        var user = engine.getIdentityService().createUserQuery().userId("dylan").singleResult();
        user.setPassword(HttpPerson.TRIAL_PASSWORD);
        engine.getIdentityService().saveUser(user);
    }

    @Test
    void people_from_outside_see_no_process_and_no_task_they_were_not_asked_for() {
        HttpPerson naidoo = signedIn("naidoo");

        assertThat(naidoo.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(naidoo.get(ENGINE + "/process-definition").body()).isEqualTo("[]");
        assertThat(ids(naidoo.get(ENGINE + "/task"))).doesNotContain(task);
    }

    @Test
    void the_administrator_enters_everything() {
        HttpPerson admin = signedIn("admin");

        for (String app : List.of("cockpit", "admin", "tasklist", "welcome")) {
            assertThat(admin.get("/camunda/app/" + app + "/default/").status())
                    .as(app)
                    .isEqualTo(200);
        }
        assertThat(ids(admin.get(ENGINE + "/user"))).contains("naledi", "admin");
    }

    private HttpPerson signedIn(String id) {
        return people.computeIfAbsent(id, name -> HttpPerson.signedIn(port, name));
    }

    private Callable<Answer> claim(HttpPerson person, String id, CyclicBarrier together) {
        return () -> {
            together.await();
            return person.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", id));
        };
    }

    private static Answer call(HttpPerson person, String method, String path, String body) {
        return switch (method) {
            case "POST" -> person.post(path, body);
            case "PUT" -> person.put(path, body);
            default -> person.delete(path);
        };
    }

    private String filled(String path) {
        String filter = jdbc.sql("select id_ from public.act_ru_filter where name_ = 'My tasks'")
                .query(String.class)
                .single();
        return path.replace("TASK", task)
                .replace("INSTANCE", open().getProcessInstanceId())
                .replace("FILTER", filter);
    }

    private Task open() {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("staff-rights")
                .singleResult();
    }

    private List<String> state() {
        return jdbc.sql(STATE).query(String.class).list();
    }

    /** Ids in a list of the engine, which the webapps get plain or as HAL. */
    private static List<String> ids(Answer answer) {
        var json = answer.json();
        var list = json.isArray() ? json : json.path("_embedded").path("task");
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path("id").asText())
                .toList();
    }
}
