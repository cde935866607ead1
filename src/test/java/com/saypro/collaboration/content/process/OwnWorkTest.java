package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.foundation.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody signs off their own work, whichever door they try. Busisiwe owns the processes, leads marketing as well, and has written a
 * newsletter herself; Pieter, who leads it with her, may approve it, and she may not.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWorkTest extends ContentScene {

    private static final String OWNER = "busisiwe";

    /** Signed in once for all tests. */
    final Map<String, HttpPerson> people = new HashMap<>();

    @LocalServerPort
    int port;

    Memberships memberships;

    @BeforeEach
    void she_leads_marketing() {
        memberships = new Memberships(engine.getIdentityService());
        memberships.add(OWNER, "marketing");
        memberships.add(OWNER, "marketing-lead");
    }

    @AfterEach
    void she_did() {
        memberships.restore();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            busisiwe | claims it                        | /task/TASK/claim             | {"userId":"busisiwe"}
            busisiwe | claims it for her colleague      | /task/TASK/claim             | {"userId":"pieter"}
            busisiwe | completes it                     | /task/TASK/complete          | {"variables":{"decision":{"value":"approve"}}}
            busisiwe | sends its form                   | /task/TASK/submit-form       | {"variables":{"decision":{"value":"approve"}}}
            pieter   | ends it by an error              | /task/TASK/bpmnError         | {"errorCode":"approved"}
            busisiwe | gives it to herself              | /task/TASK/assignee          | {"userId":"busisiwe"}
            busisiwe | delegates it to herself          | /task/TASK/delegate          | {"userId":"busisiwe"}
            busisiwe | writes the decision into it      | /task/TASK/localVariables    | {"modifications":{"decision":{"value":"approve","type":"String"}}}
            busisiwe | gives it to another author's reviewer | /task/TASK/assignee     | {"userId":"johan"}
            busisiwe | moves on to scheduling           | /process-instance/INSTANCE/modification | {"instructions":[{"type":"cancel","activityId":"userTask_approveContent"},{"type":"startBeforeActivity","activityId":"serviceTask_schedulePlacements"}]}
            busisiwe | moves on to the end              | /process-instance/INSTANCE/modification | {"instructions":[{"type":"cancel","activityId":"userTask_approveContent"},{"type":"startBeforeActivity","activityId":"endEvent_contentApproved"}]}
            busisiwe | takes the answer "yes"           | /process-instance/INSTANCE/modification | {"instructions":[{"type":"startTransition","transitionId":"flow_approved"}]}
            busisiwe | moves past the approval          | /process-instance/INSTANCE/modification | {"instructions":[{"type":"startAfterActivity","activityId":"userTask_approveContent","variables":{"approvalDecision":{"value":"approve","type":"String"}}}]}
            busisiwe | moves many on at once            | /modification/executeAsync   | {"processDefinitionId":"DEFINITION","processInstanceIds":["INSTANCE"],"instructions":[{"type":"startBeforeActivity","activityId":"endEvent_contentApproved"}]}
            busisiwe | starts it anew at the end        | /process-definition/DEFINITION/start | {"businessKey":"ITEM","startInstructions":[{"type":"startBeforeActivity","activityId":"endEvent_contentApproved"}]}
            admin    | claims it                        | /task/TASK/claim             | {"userId":"admin"}
            admin    | claims it for her                | /task/TASK/claim             | {"userId":"busisiwe"}
            admin    | completes it                     | /task/TASK/complete          | {"variables":{"decision":{"value":"approve"}}}
            admin    | gives it to her                  | /task/TASK/assignee          | {"userId":"busisiwe"}
            admin    | asks a group of his              | /task/TASK/identity-links    | {"userId":"admin","type":"candidate"}
            admin    | writes the answer                | /process-instance/INSTANCE/variables | {"modifications":{"approvalDecision":{"value":"approve","type":"String"}}}
            admin    | moves on to the end              | /process-instance/INSTANCE/modification | {"instructions":[{"type":"startBeforeActivity","activityId":"endEvent_contentApproved"}]}
            admin    | sends a message                  | /message                     | {"messageName":"new-version-opened","businessKey":"ITEM"}
            admin    | gives himself the right          | /authorization/create        | {"type":1,"permissions":["ALL"],"userId":"admin","resourceType":7,"resourceId":"*"}
            pieter  | delegates it to her              | /task/TASK/delegate          | {"userId":"busisiwe"}
            thandi   | opens a new version by a message | /message                     | {"messageName":"new-version-opened","businessKey":"ITEM","processVariables":{"author":{"value":"thandi","type":"String"}}}
            thandi   | withdraws it by a message        | /message                     | {"messageName":"content-withdrawn","businessKey":"ITEM"}
            thandi   | evaluates the start              | /condition                   | {"variables":{},"businessKey":"ITEM"}
            thandi   | sends a signal                   | /signal                      | {"name":"content-approved"}
            """)
    void the_final_approval_is_not_got_when_somebody(String person, String what, String path, String body) {
        ProcessInstance instance = awaitingApproval();
        Task task = content.task(instance, APPROVAL);

        Answer answer = signedIn(person).post(ENGINE + filled(path, instance, task), filled(body, instance, task));

        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404);
        assertThat(content.task(instance, APPROVAL).getAssignee()).isNull();
        assertNotApproved(instance);
    }

    @Test
    void whoever_else_may_claim_is_still_asked_who_they_are_when_they_are_named_by_a_process_owner() {
        ProcessInstance instance = awaitingApproval();
        Task task = content.task(instance, APPROVAL);
        Answer asked = post(
                OWNER, "/task/" + task.getId() + "/identity-links", "{\"userId\":\"busisiwe\",\"type\":\"candidate\"}");

        Answer claimed = post(OWNER, "/task/" + task.getId() + "/claim", "{\"userId\":\"busisiwe\"}");

        assertThat(asked.status()).isEqualTo(204);
        assertThat(claimed.status()).isEqualTo(403);
        assertThat(claimed.json().path("message").asText())
                .startsWith("Busisiwe Cele owns, wrote or reviewed this content");
        assertNotApproved(instance);
    }

    @Test
    void values_that_a_process_owner_sets_decide_nothing() {
        ProcessInstance instance = awaitingApproval();

        Answer set = post(
                OWNER,
                "/process-instance/" + instance.getId() + "/variables",
                "{\"modifications\":{\"approvalDecision\":{\"value\":\"approve\",\"type\":\"String\"},"
                        + "\"reviewOutcome\":{\"value\":\"signed-off\",\"type\":\"String\"}}}");
        Answer left = post(
                OWNER,
                "/task/" + content.task(instance, APPROVAL).getId() + "/resolve",
                "{\"variables\":{\"decision\":{\"value\":\"approve\",\"type\":\"String\"}}}");
        content.approve("pieter", instance, "send-back", "Say more about the summer");

        assertThat(set.status()).isEqualTo(204);
        assertThat(left.status()).isEqualTo(403);
        assertThat(state(instance)).isEqualTo(ContentState.REWORK);
        assertNotApproved(instance);
    }

    @Test
    void an_approval_that_is_opened_while_reviews_are_missing_cannot_be_given() {
        ProcessInstance instance = content.submit(OWNER, newsletter("marketing", Map.of()));
        content.complete(OWNER, content.task(instance, DRAFT), draft(Map.of()));
        Answer opened = post(
                OWNER,
                "/process-instance/" + instance.getId() + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_approveContent\"}]}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(204);

        assertThatThrownBy(() -> content.approve("pieter", instance, "approve", null))
                .isInstanceOf(RuntimeException.class);

        assertNotApproved(instance);
    }

    @ParameterizedTest
    @CsvSource({"content-withdrawn", "new-version-opened", "sign-off-taken-back"})
    void no_message_that_a_process_owner_sends_approves(String message) {
        ProcessInstance instance = awaitingApproval();

        post(
                OWNER,
                "/message",
                "{\"messageName\":\"%s\",\"processInstanceId\":\"%s\"}".formatted(message, instance.getId()));
        content.runJobs(instance);

        assertNotApproved(instance);
    }

    @Test
    void a_changed_model_that_asks_nobody_gets_as_far_as_scheduling() throws IOException {
        String model = Files.readString(Path.of("processes/content/content-approval.bpmn"))
                .replaceFirst(
                        "(sequenceFlow id=\"flow_toRouting\"[^>]*targetRef=\")[^\"]*",
                        "$1serviceTask_schedulePlacements");
        DeploymentBuilder changed = engine.getRepositoryService()
                .createDeployment()
                .name("a shorter way")
                .addString("content-approval.bpmn", model);
        try (Stream<Path> forms = Files.list(Path.of("forms/content"))) {
            for (Path form :
                    forms.filter(path -> path.toString().endsWith(".form")).toList()) {
                changed.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        var deployed = new Acting(engine).as("hendrik", changed::deployWithResult);
        var definition = deployed.getDeployedProcessDefinitions().get(0);
        try {
            ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
            assertThat(instance.getProcessDefinitionId()).isEqualTo(definition.getId());

            assertThatThrownBy(() -> content.complete("thandi", content.task(instance, DRAFT), draft(Map.of())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is not approved: every department that was asked must have signed off");

            assertNotApproved(instance);
        } finally {
            engine.getRepositoryService()
                    .deleteProcessDefinitions()
                    .byIds(definition.getId())
                    .cascade()
                    .delete();
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
        assertThat(engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .eventName("new-version-opened")
                        .eventType("message")
                        .list())
                .as("the house's own model starts by this message again")
                .anySatisfy(start -> assertThat(start.getProcessInstanceId()).isNull());
    }

    @Test
    void who_may_approve_does() {
        ProcessInstance instance = awaitingApproval();

        content.approve("pieter", instance, "approve", null);

        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
    }

    /** Busisiwe's newsletter, signed off by communications and content. */
    private ProcessInstance awaitingApproval() {
        ProcessInstance instance = content.submit(OWNER, newsletter("marketing", Map.of()));
        content.complete(OWNER, content.task(instance, DRAFT), draft(Map.of()));
        content.review("johan", instance, "communications", "sign-off", null);
        content.review("kagiso", instance, "content", "sign-off", null);
        return instance;
    }

    private void assertNotApproved(ProcessInstance instance) {
        String item = instance.getBusinessKey();
        assertThat(items.get(item).state()).isNotEqualTo(ContentState.APPROVED);
        assertThat(items.get(item).approvedVersion()).isZero();
        assertThat(jdbc.sql("select count(*) from saypro.content_decision where item = ? and verdict = 'APPROVE'")
                        .param(item)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select distinct state from saypro.content_placement where item = ?")
                        .param(item)
                        .query(String.class)
                        .list())
                .isSubsetOf(List.of("PLANNED", "WITHDRAWN"));
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("content-publication")
                        .list())
                .noneMatch(one -> one.getBusinessKey().startsWith(item));
    }

    private Answer post(String person, String path, String body) {
        return signedIn(person).post(ENGINE + path, body);
    }

    private HttpPerson signedIn(String id) {
        return people.computeIfAbsent(id, name -> HttpPerson.signedIn(port, name));
    }

    private static String filled(String text, ProcessInstance instance, Task task) {
        return text.replace("TASK", task.getId())
                .replace("INSTANCE", instance.getId())
                .replace("DEFINITION", instance.getProcessDefinitionId())
                .replace("ITEM", instance.getBusinessKey());
    }
}
