package com.saypro.collaboration.engine.deployments;

import static com.saypro.collaboration.HttpPerson.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hendrik, an analyst, deploys from Camunda Modeler. */
@IntegrationTest
class DeploymentByPeopleTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="http://activiti.org/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions" targetNamespace="test">
              <bpmn:process id="by-hendrik" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="one" sourceRef="start" targetRef="task"/>
                %s
              </bpmn:process>
            </bpmn:definitions>""";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repositoryService;

    @AfterEach
    void take_away_what_was_deployed() {
        repositoryService
                .createDeploymentQuery()
                .deploymentName("test")
                .list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:serviceTask id="task" camunda:type="shell"/>                                       | task: no type, a delegate expression names the bean that does the work.
            <bpmn:serviceTask id="task" a:type="shell"/>                                             | task: no type, a delegate expression names the bean that does the work.
            <bpmn:serviceTask id="task" camunda:class="java.lang.Object"/>                           | task: no class, a bean is bound by its name.
            <bpmn:serviceTask id="task" camunda:expression="${reminder.notify(task)}"/>              | task: no expression, a delegate expression names the bean that does the work.
            <bpmn:serviceTask id="task" camunda:delegateExpression="${dataSource}"/>                 | task: the delegate expression ${dataSource} names no bean for models.
            <bpmn:scriptTask id="task" scriptFormat="groovy"><bpmn:script>x</bpmn:script></bpmn:scriptTask> | task: no scripts, a bean does the work.
            <bpmn:userTask id="task" name="${''.getClass().forName('java.lang.Runtime')}"/>          | task: an expression calls a bean that models may use, and '' is none: ${''.getClass().forName('java.lang.Runtime')}.
            <bpmn:userTask id="task" name="${a == '}'.getClass()}"/>                                 | task: an expression only reads a variable, compares, or calls one method of a bean: ${a == '}.
            <bpmn:userTask id="task" name="${a == '\\'}'.getClass()}"/>                              | task: an expression is complete and without backslashes: ${a == '\\'}'.getClass()}.
            <bpmn:userTask id="task"><bpmn:documentation>$<!-- -->{execution.processEngine.name}</bpmn:documentation></bpmn:userTask> | task: an expression only reads a variable, compares, or calls one method of a bean: ${execution.processEngine.name}.
            <bpmn:userTask id="task"><bpmn:extensionElements><camunda:taskListener event="create" expression="${x}"/></bpmn:extensionElements></bpmn:userTask> | task: a listener has a delegate expression.
            <bpmn:userTask id="task"><bpmn:extensionElements><camunda:formData><camunda:formField id="f" type="string"/></camunda:formData></bpmn:extensionElements></bpmn:userTask> | f: no formField, use a form file and beans.
            <bpmn:userTask id="task" camunda:formKey="embedded:app:x.html"/>                      | task: no formKey, a form file is opened by its id (formRef).
            """)
    void a_model_that_brings_code_of_its_own_is_refused_at_its_place(String task, String sentence) {
        Answer answer = signedIn(port, "hendrik").deploy("by-hendrik.bpmn", MODEL.formatted(task));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .startsWith(
                        "“by-hendrik.bpmn” cannot be deployed, because a model may only use the application's own code.")
                .contains(" " + sentence);
        assertNothingDeployed();
    }

    @Test
    void an_administrator_is_no_exception() {
        Answer answer = signedIn(port, "admin")
                .deploy("by-hendrik.bpmn", MODEL.formatted("<bpmn:serviceTask id=\"task\" camunda:type=\"shell\"/>"));

        assertThat(answer.status()).isEqualTo(400);
        assertNothingDeployed();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run.sh      | echo                          | only .bpmn, .dmn and .form files can
            page.html   | <script/>                     | only .bpmn, .dmn and .form files can
            case.cmmn   | <definitions/>                | only .bpmn, .dmn and .form files can
            new.form    | {"components":[{"type":"iframe","id":"a"}]} | because entries in it could not be checked
            by.bpmn     | <oops                         | because it is no readable XML
            by.bpmn     | <!DOCTYPE x []><x/>           | because it is no readable XML
            table.dmn   | <text expressionLanguage="groovy">1</text> | decisions are written in FEEL, not in groovy
            """)
    void a_file_that_is_no_model_is_refused(String name, String content, String sentence) {
        Answer answer = signedIn(port, "hendrik").deploy(name, content);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("“" + name + "” cannot be deployed", sentence);
        assertNothingDeployed();
    }

    @Test
    void a_model_that_keeps_the_rules_goes_through() {
        Answer answer = signedIn(port, "hendrik")
                .deploy(
                        "by-hendrik.bpmn",
                        MODEL.formatted("<bpmn:userTask id=\"task\" name=\"Look\" camunda:candidateGroups=\"hr\""
                                + " camunda:dueDate=\"${deadlines.due('review', 'normal')}\"/>"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void assertNothingDeployed() {
        assertThat(repositoryService
                        .createDeploymentQuery()
                        .deploymentName("test")
                        .count())
                .isZero();
    }
}
