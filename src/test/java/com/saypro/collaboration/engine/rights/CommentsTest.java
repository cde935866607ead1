package com.saypro.collaboration.engine.rights;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Thandi's department has a task; Stefan works elsewhere. */
@IntegrationTest
class CommentsTest {

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    TestProcesses processes;
    Task task;

    @BeforeEach
    void a_task_of_marketing() {
        processes = new TestProcesses(engine);
        processes.deploy(Bpmn.createExecutableProcess("commented")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_work")
                .camundaCandidateGroups(departmentOf("thandi"))
                .endEvent()
                .done());
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("commented")
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    @AfterEach
    void clean_up() {
        processes.close();
    }

    @Test
    void who_sees_the_open_task_comments_on_it_and_reads_what_others_said() {
        var thandi = HttpPerson.signedIn(port, "thandi");
        String path = "/task/" + task.getId() + "/comment";

        var asTheTasklist = thandi.post(ENGINE + path + "/create", Map.of("message", "Who has time?"));
        var withInstance = thandi.post(
                ENGINE + path + "/create",
                Map.of("message", "I have", "processInstanceId", task.getProcessInstanceId()));

        assertThat(asTheTasklist.status()).as(asTheTasklist.body()).isEqualTo(200);
        assertThat(withInstance.status()).as(withInstance.body()).isEqualTo(200);
        assertThat(HttpPerson.program(port, "thandi", TRIAL_PASSWORD)
                        .get("/engine-rest" + path)
                        .json()
                        .findValuesAsText("message"))
                .containsExactlyInAnyOrder("Who has time?", "I have");
    }

    @Test
    void who_does_not_see_it_does_neither_and_does_not_learn_that_it_is_there() {
        var stefan = HttpPerson.signedIn(port, "stefan");
        String path = ENGINE + "/task/" + task.getId() + "/comment";

        assertThat(stefan.post(path + "/create", Map.of("message", "Hello")).status())
                .isEqualTo(stefan.post(ENGINE + "/task/none/comment/create", Map.of("message", "Hello"))
                        .status())
                .isIn(400, 403, 404);
        assertThat(stefan.get(path).status())
                .isEqualTo(stefan.get(ENGINE + "/task/none/comment").status());
        assertThat(stefan.get(ENGINE + "/history/task?taskId=" + task.getId())
                        .json()
                        .size())
                .isZero();
        assertThat(engine.getTaskService().getTaskComments(task.getId())).isEmpty();
    }

    @Test
    void a_comment_stays_as_it_was_written_and_is_no_book() {
        var thandi = HttpPerson.signedIn(port, "thandi");
        engine.getTaskService().setAssignee(task.getId(), "thandi");
        String path = ENGINE + "/task/" + task.getId() + "/comment";
        String comment = thandi.post(path + "/create", Map.of("message", "I have"))
                .json()
                .path("id")
                .asText();

        for (String person : List.of("thandi", "naledi", "busisiwe", "admin")) {
            var one = HttpPerson.signedIn(port, person);
            assertThat(one.put(path, Map.of("id", comment, "message", "I have not"))
                            .status())
                    .isIn(403, 404);
            assertThat(one.delete(path + "/" + comment).status()).isIn(403, 404);
            assertThat(one.delete(path).status()).isIn(403, 404);
            String ofInstance = ENGINE + "/process-instance/" + task.getProcessInstanceId() + "/comment";
            assertThat(one.put(ofInstance, Map.of("id", comment, "message", "I have not"))
                            .status())
                    .isIn(403, 404);
            assertThat(one.delete(ofInstance + "/" + comment).status()).isIn(403, 404);
            assertThat(one.delete(ofInstance).status()).isIn(403, 404);
        }
        for (String message : List.of("x".repeat(3_901), "a\\uD800b", "a\\u202Eb")) {
            assertThat(thandi.send("POST", path + "/create", "application/json", "{\"message\":\"" + message + "\"}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(engine.getTaskService().getTaskComments(task.getId()))
                .extracting(Comment::getFullMessage)
                .containsExactly("I have");
    }

    @Test
    void who_reads_how_it_ran_does_not_read_what_people_wrote() {
        engine.getTaskService().createComment(task.getId(), task.getProcessInstanceId(), "Between us");

        assertThat(HttpPerson.signedIn(port, "hendrik")
                        .get(ENGINE + "/task/" + task.getId() + "/comment")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_history_of_what_is_done_stays_with_those_who_may_read_it() {
        var thandi = HttpPerson.signedIn(port, "thandi");
        String path = ENGINE + "/history/task?taskId=" + task.getId();
        assertThat(thandi.get(path).json().size()).isOne();

        engine.getTaskService().complete(task.getId());

        assertThat(thandi.get(path).json().size()).isZero();
    }

    private String departmentOf(String person) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
        assertThat(groups).isNotEmpty();
        return groups.get(0);
    }
}
