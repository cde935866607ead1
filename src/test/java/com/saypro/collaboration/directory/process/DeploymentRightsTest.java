package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Setting;
import com.saypro.collaboration.directory.process.MatrixPeople.Door;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who deploys models, in the trial and in production: the rights that the directory's file gives there are really applied to
 * this application, and everybody tries at both interfaces.
 */
@IntegrationTest
class DeploymentRightsTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="rights"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="rights-of-analysts" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
              </process>
            </definitions>""";

    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rights" name="rights" namespace="rights"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="rights-decision" name="Rights" camunda:historyTimeToLive="P1D">
                <decisionTable id="table"><output id="out" name="out" typeRef="string"/></decisionTable>
              </decision>
            </definitions>""";

    @Autowired
    ProcessEngine engine;

    @Autowired
    DirectoryPlan plan;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @LocalServerPort
    int port;

    MatrixPeople people;

    @BeforeEach
    void arrive() {
        people = new MatrixPeople(engine.getIdentityService(), port);
    }

    @AfterEach
    void as_in_the_trial_again() {
        give(Setting.TRIAL);
        people.close();
    }

    @ParameterizedTest
    @CsvSource({"TRIAL, analyst", "PRODUCTION, administrator"})
    void models_are_deployed_by_one_role_and_taken_back_by_whoever_deployed_them(Setting setting, String deploys) {
        give(setting);

        for (String role : Matrix.ROLES.keySet()) {
            for (Door door : Door.values()) {
                for (String file : List.of("rights-of-analysts.bpmn", "rights-decision.dmn")) {
                    Answer answer = deploy(door, role, file);
                    assertThat(answer.status())
                            .as(role + ": " + answer.body())
                            .isEqualTo(role.equals(deploys) ? 200 : 403);
                    if (answer.status() == 200) {
                        isTakenBackBy(role, answer.json().path("id").asText());
                    }
                }
            }
        }
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("test")
                        .count())
                .isZero();
    }

    private void isTakenBackBy(String whoDeployed, String deployment) {
        Matrix.ROLES.keySet().stream()
                .filter(role -> !role.equals(whoDeployed))
                .forEach(role -> assertThat(people.call(Door.REST, role, "DELETE", "/deployment/" + deployment, "")
                                .status())
                        .as(role)
                        .isIn(403, 404));
        assertThat(people.call(Door.WEBAPPS, whoDeployed, "DELETE", "/deployment/" + deployment, "")
                        .status())
                .isEqualTo(204);
    }

    private Answer deploy(Door door, String role, String file) {
        String content = file.endsWith("bpmn") ? MODEL : DECISION;
        HttpPerson person = people.at(door, role);
        return door == Door.WEBAPPS ? person.deploy(file, content) : person.deploy("test", Map.of(file, content));
    }

    /** The grants that the file holds for there, as a start applies them. */
    private void give(Setting setting) {
        new Grants(engine.getAuthorizationService(), jdbc, events, plan, setting).apply();
    }
}
