package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Setting;
import com.saypro.collaboration.directory.process.Matrix.Action;
import com.saypro.collaboration.directory.process.Matrix.Standing;
import com.saypro.collaboration.directory.process.MatrixPeople.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every role tries everything, with every process, over HTTP; what {@link Matrix} expects is what happens. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsMatrixTest {

    private static final Set<Integer> REFUSED = Set.of(400, 403, 404);

    @Autowired
    ProcessEngine engine;

    @Autowired
    DirectoryPlan plan;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    MatrixPeople people;

    /** Cells of the matrix of what is done with processes. */
    final AtomicInteger tried = new AtomicInteger();

    @BeforeAll
    void arrive() {
        people = new MatrixPeople(engine.getIdentityService(), port);
    }

    @AfterAll
    void leave() {
        people.close();
    }

    @Test
    void every_role_and_every_process_of_the_directory_is_in_the_matrix() {
        assertThat(Matrix.ROLES.keySet())
                .as("roles of directory.yaml that Matrix.ROLES does not know")
                .containsAll(plan.roles().keySet());
        assertThat(Matrix.owners().keySet())
                .as("processes of directory.yaml and rows of Matrix.PROCESSES")
                .isEqualTo(plan.processes().keySet());
        assertThat(Matrix.starters().values().stream().flatMap(List::stream))
                .containsAll(plan.departments().keySet());
    }

    @Test
    void every_process_of_the_release_is_in_the_directory_with_the_starters_its_model_names() {
        var release = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("SayPro Collaboration")
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);

        List<ProcessDefinition> definitions = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(release.getId())
                .list();
        assertThat(definitions)
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(plan.processes().keySet());
        for (ProcessDefinition definition : definitions) {
            assertThat(engine.getRepositoryService().getIdentityLinksForProcessDefinition(definition.getId()))
                    .as("candidate starter groups in the model of " + definition.getKey())
                    .extracting(IdentityLink::getGroupId)
                    .containsExactlyInAnyOrderElementsOf(Matrix.starters().get(definition.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void everybody_does_with_a_process_what_the_matrix_says(Door door, String process) {
        List<String> differences = new ArrayList<>();
        try (Stand stand = new Stand(engine, process)) {
            for (Action action : Matrix.onAProcess()) {
                for (String role : Matrix.ROLES.keySet()) {
                    String me = MatrixPeople.of(role);
                    Answer answer = people.call(
                            door,
                            role,
                            action.method(),
                            stand.filled(action.path(), me),
                            stand.filled(action.body(), me));
                    tried.incrementAndGet();
                    if (!action.reads() && answer.status() < 300) {
                        stand.spent();
                    }
                    difference(action, role, action.isFor(role, process) && isOpen(door, action), answer)
                            .ifPresent(differences::add);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void no_role_no_process_no_action_and_no_interface_was_left_out() {
        assertThat(tried)
                .as("roles × processes × actions × interfaces")
                .hasValue(Matrix.ROLES.size()
                        * plan.processes().size()
                        * Matrix.onAProcess().size()
                        * Door.values().length);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_process_is_started_by_those_it_is_for(String process) {
        List<String> started = new ArrayList<>();
        try (Stand stand = new Stand(engine, process)) {
            for (String department : plan.departments().keySet()) {
                Answer answer = people.call(
                        Door.WEBAPPS, department, "POST", "/process-definition/key/" + process + "/start", "{}");
                assertThat(answer.status()).as(department).isIn(200, 403, 404);
                if (answer.status() == 200) {
                    started.add(department);
                }
            }
            stand.spent();
        }
        assertThat(started)
                .containsExactlyInAnyOrderElementsOf(Matrix.starters().get(process));
    }

    @ParameterizedTest
    @EnumSource
    void everybody_does_beside_processes_what_the_matrix_says(Door door) {
        List<String> differences = new ArrayList<>();
        try (Beside beside = new Beside(engine)) {
            for (String role : Matrix.ROLES.keySet()) {
                for (Action action : Matrix.beside()) {
                    beside.prepare();
                    people.outsider();
                    String me = MatrixPeople.of(role);
                    Answer answer = people.call(
                            door,
                            role,
                            action.method(),
                            beside.filled(action.path(), me),
                            beside.filled(action.body(), me));
                    Standing standing = plan.owners().contains(role) ? Standing.OWNER : Matrix.ROLES.get(role);
                    difference(action, role, action.may().contains(standing), answer)
                            .ifPresent(differences::add);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void models_are_deployed_by_analysts_in_the_trial_and_taken_back_by_whoever_deployed_them() {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="rights"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="rights-of-analysts" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                  </process>
                </definitions>""";
        for (String role : Matrix.ROLES.keySet()) {
            Answer answer = people.browser(role).deploy("rights-of-analysts.bpmn", model);
            assertThat(answer.status()).as(role + ": " + answer.body()).isEqualTo(role.equals("analyst") ? 200 : 403);
            if (answer.status() == 200) {
                String path = "/deployment/" + answer.json().path("id").asText();
                assertThat(people.call(Door.REST, "administrator", "DELETE", path, "")
                                .status())
                        .isEqualTo(403);
                assertThat(people.call(Door.REST, "process-owner", "DELETE", path, "")
                                .status())
                        .isEqualTo(403);
                assertThat(people.call(Door.REST, role, "DELETE", path, "").status())
                        .isEqualTo(204);
            }
        }
    }

    /** The grants of a production system for the time of the test; they are put back by the same code that applies them at a start. */
    @Test
    void in_production_models_are_deployed_by_administrators() {
        String form = "{\"id\":\"rights-form\",\"type\":\"default\",\"components\":[]}";
        new Grants(engine.getAuthorizationService(), jdbc, event -> {}, plan, Setting.PRODUCTION).apply();
        try {
            for (String role : Matrix.ROLES.keySet()) {
                Answer answer = people.browser(role).deploy("rights-form.form", form);
                assertThat(answer.status())
                        .as(role + ": " + answer.body())
                        .isEqualTo(role.equals("administrator") ? 200 : 403);
                if (answer.status() == 200) {
                    engine.getRepositoryService()
                            .deleteDeployment(answer.json().path("id").asText(), true);
                }
            }
        } finally {
            grants.apply();
        }
    }

    @Test
    void everybody_opens_the_applications_they_need() {
        var opened = Map.of(
                Standing.ASKED, "tasklist",
                Standing.STAFF, "tasklist",
                Standing.OTHER_OWNER, "tasklist cockpit",
                Standing.ANALYST, "tasklist cockpit",
                Standing.ADMIN, "tasklist cockpit admin",
                Standing.OUTSIDE, "tasklist",
                Standing.NOTHING, "");
        Matrix.ROLES.forEach((role, standing) -> {
            List<String> open = Stream.of("tasklist", "cockpit", "admin")
                    .filter(app -> people.browser(role)
                                    .get("/camunda/app/" + app + "/default/")
                                    .status()
                            == 200)
                    .toList();
            assertThat(String.join(" ", open)).as(role).isEqualTo(opened.get(standing));
        });
    }

    /** What happened, if it is not what is expected. */
    private static Optional<String> difference(Action action, String role, boolean may, Answer answer) {
        boolean done = answer.status() >= 200
                && answer.status() < 300
                && !answer.body().equals("[]")
                && !answer.body().equals("{}")
                && !answer.body().contains("\"count\":0");
        if (may == done && (done || answer.status() < 300 || REFUSED.contains(answer.status()))) {
            return Optional.empty();
        }
        return Optional.of("%s %s %s, and got %d %s"
                .formatted(
                        role,
                        may ? "may" : "may not",
                        action.name(),
                        answer.status(),
                        answer.body().lines().limit(3).reduce("", String::concat)));
    }

    /** Programs take external work over the REST API; the webapps' filters cannot wait for it, so it is closed there. */
    private static boolean isOpen(Door door, Action action) {
        return door == Door.REST || !action.name().equals("take external work");
    }

    private Stream<Arguments> attempts() {
        return Stream.of(Door.values()).flatMap(door -> processes().map(process -> Arguments.of(door, process)));
    }

    private Stream<String> processes() {
        return plan.processes().keySet().stream();
    }
}
