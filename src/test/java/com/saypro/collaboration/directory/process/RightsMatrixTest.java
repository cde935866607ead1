package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.process.Matrix.Action;
import com.saypro.collaboration.directory.process.Matrix.Standing;
import com.saypro.collaboration.directory.process.MatrixPeople.Door;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    @LocalServerPort
    int port;

    MatrixPeople people;

    final ExecutorService hands = Executors.newFixedThreadPool(6);

    /** Cells of the matrix of what is done with processes. */
    final AtomicInteger tried = new AtomicInteger();

    @BeforeAll
    void arrive() {
        people = new MatrixPeople(engine.getIdentityService(), port);
    }

    @AfterAll
    void leave() {
        hands.shutdown();
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
                var may = Matrix.ROLES.keySet().stream()
                        .collect(Collectors.partitioningBy(role -> action.isFor(role, process, door)));
                Map<String, Answer> refused = atOnce(
                        may.get(false),
                        role -> people.call(door, role, action, text -> stand.filled(text, MatrixPeople.of(role))));
                refused.forEach((role, answer) ->
                        difference(action, role, false, answer).ifPresent(differences::add));
                for (String role : may.get(true)) {
                    Answer answer = people.call(door, role, action, text -> stand.filled(text, MatrixPeople.of(role)));
                    difference(action, role, true, answer).ifPresent(differences::add);
                    if (!action.reads()) {
                        stand.spent();
                    }
                }
                tried.addAndGet(refused.size() + may.get(true).size());
            }
        }
        assertThat(differences).isEmpty();
    }

    /** What is refused changes nothing, so nobody has to wait for the others. */
    private Map<String, Answer> atOnce(List<String> roles, Function<String, Answer> attempt) {
        Map<String, Future<Answer>> made = new LinkedHashMap<>();
        roles.forEach(role -> made.put(role, hands.submit(() -> attempt.apply(role))));
        Map<String, Answer> answers = new LinkedHashMap<>();
        made.forEach((role, answer) -> {
            try {
                answers.put(role, answer.get());
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(role, e);
            }
        });
        return answers;
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
                    Answer answer = people.call(door, role, action, text -> beside.filled(text, MatrixPeople.of(role)));
                    difference(action, role, action.may().contains(Matrix.standing(role)), answer)
                            .ifPresent(differences::add);
                }
            }
        }
        assertThat(differences).isEmpty();
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

    private Stream<Arguments> attempts() {
        return Stream.of(Door.values()).flatMap(door -> processes().map(process -> Arguments.of(door, process)));
    }

    private Stream<String> processes() {
        return plan.processes().keySet().stream();
    }
}
