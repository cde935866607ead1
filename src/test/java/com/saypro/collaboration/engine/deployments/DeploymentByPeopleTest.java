package com.saypro.collaboration.engine.deployments;

import static com.saypro.collaboration.HttpPerson.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final String LOOK = "<bpmn:userTask id=\"task\" name=\"Look\" camunda:candidateGroups=\"hr\"/>";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

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
            by.bpmn     | <?xml version="1.0" encoding="UTF-7"?><x/> | because it cannot be read in the encoding it names
            by.bpmn     | <!DOCTYPE x []><x/>           | because it is no readable XML
            table.dmn   | <text expressionLanguage="groovy">1</text> | decisions are written in FEEL, not in groovy
            table.dmn   | <text expressionLanguage="groovy-feel">1</text> | decisions are written in FEEL, not in groovy-feel
            table.dmn   | <text xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="a">count(for i in 1..99999999 return i)</text> | a: an expression does without “for”, which may take for ever.
            """)
    void a_file_that_is_no_model_is_refused(String name, String content, String sentence) {
        Answer answer = signedIn(port, "hendrik").deploy(name, content);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("“" + name + "” cannot be deployed", sentence);
        assertNothingDeployed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.bpmn", "/etc/x.bpmn", "<img src=x>.bpmn", "a..b.bpmn", " .bpmn", "a;b.bpmn"})
    void a_file_has_a_plain_name(String name) {
        Answer answer = HttpPerson.program(port, "hendrik", HttpPerson.TRIAL_PASSWORD)
                .deploy("test", Map.of(name, MODEL.formatted(LOOK)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("A file of this name cannot be deployed.");
        assertNothingDeployed();
    }

    /** It would run as nobody, and nobody may do everything the beans do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:timerEventDefinition><bpmn:timeDate>2020-01-01T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition>",
                "<bpmn:messageEventDefinition messageRef=\"Message_x\"/>",
                "<bpmn:signalEventDefinition signalRef=\"Signal_x\"/>",
                "<bpmn:conditionalEventDefinition><bpmn:condition>${x}</bpmn:condition></bpmn:conditionalEventDefinition>"
            })
    void a_process_of_nobodys_does_not_start_by_itself(String definition) {
        String model = MODEL.formatted(LOOK)
                .replace(
                        "<bpmn:startEvent id=\"start\"/>",
                        "<bpmn:startEvent id=\"start\">" + definition + "</bpmn:startEvent>");

        Answer answer = signedIn(port, "hendrik").deploy("by-hendrik.bpmn", model);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .isEqualTo(
                        "“by-hendrik.bpmn” cannot be deployed, because it would run by itself though the directory does"
                                + " not say whose process it is. start: only a person starts this process.");
        assertNothingDeployed();
    }

    @Test
    void there_are_no_tenants() {
        Answer answer = HttpPerson.program(port, "hendrik", HttpPerson.TRIAL_PASSWORD)
                .deploy("test", Map.of("by-hendrik.bpmn", MODEL.formatted(LOOK)), Map.of("tenant-id", "other"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("there are none here");
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

    @Test
    void a_file_that_is_too_large_or_nested_without_end_is_refused() {
        Answer large = signedIn(port, "hendrik")
                .deploy("large.bpmn", MODEL.formatted("<!--" + "x".repeat(2 * 1024 * 1024) + "-->"));
        assertThat(large.status()).as(large.body()).isEqualTo(400);
        assertThat(large.json().path("message").asText())
                .isEqualTo("“large.bpmn” cannot be deployed, because it has more than 2 MB.");

        Answer deep = signedIn(port, "hendrik").deploy("deep.bpmn", "<x>".repeat(50_000) + "</x>".repeat(50_000));
        assertThat(deep.status()).as(deep.body()).isEqualTo(400);
        assertThat(deep.json().path("message").asText()).contains("because it is no readable XML");
        assertNothingDeployed();
    }

    @Test
    void no_interface_reads_more_than_it_can_keep() throws Exception {
        Answer told = signedIn(port, "hendrik").deploy("huge.bpmn", "x".repeat(9 * 1024 * 1024));
        assertThat(told.status()).as(told.body()).isEqualTo(413);
        assertThat(told.json().path("message").asText()).startsWith("What was sent has more than 8 MB.");

        var untold = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest/message"))
                                .header("Authorization", HttpPerson.basic("hendrik", HttpPerson.TRIAL_PASSWORD))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                        ("{\"messageName\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}").getBytes())))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(untold.statusCode()).as(untold.body()).isEqualTo(413);
        assertNothingDeployed();
    }

    @Test
    void nothing_in_a_model_makes_the_server_ask_the_network() throws IOException {
        var asked = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        try {
            String address = "http://127.0.0.1:" + outside.getAddress().getPort();
            String task = "<bpmn:userTask id=\"task\" name=\"Look\" camunda:candidateGroups=\"hr\"/>";
            String model = MODEL.formatted(task);
            List.of(
                            "<!DOCTYPE x SYSTEM \"" + address + "/x.dtd\">" + model,
                            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "/x\">]>"
                                    + model.replace("name=\"Look\"", "name=\"&e;\""),
                            model.replace(
                                    "id=\"definitions\"",
                                    "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL " + address
                                            + "/BPMN20.xsd\" id=\"definitions\""),
                            model.replace(
                                    "<bpmn:process",
                                    "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"" + address
                                            + "/x.wsdl\" namespace=\"x\"/><bpmn:process"))
                    .forEach(one -> signedIn(port, "hendrik").deploy("by-hendrik.bpmn", one));
            assertThat(asked).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    /** The connection check first, then everything in one multipart request with its form, by name and password. */
    @Test
    void as_camunda_modeler_deploys_a_model_with_its_form() throws Exception {
        HttpPerson modeler = HttpPerson.program(port, "hendrik", HttpPerson.TRIAL_PASSWORD);
        assertThat(modeler.get("/engine-rest/deployment?maxResults=0").status()).isEqualTo(200);
        assertThat(modeler.get("/engine-rest/version").json().path("version").asText())
                .startsWith("7.24");

        String model = MODEL.formatted("<bpmn:userTask id=\"task\" name=\"Look\" camunda:formRef=\"look-at-it\""
                + " camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"hr\"/>");
        String form =
                "{\"id\":\"look-at-it\",\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Note\",\"id\":\"Field_note\"}]}";
        Answer first = modeler.deploy("test", Map.of("by-hendrik.bpmn", model, "look-at-it.form", form));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("deployedProcessDefinitions").size()).isEqualTo(1);
        assertThat(first.json().path("source").asText()).isEqualTo("Camunda Modeler");
        String id = first.json().path("id").asText();
        assertThat(repositoryService.getDeploymentResourceNames(id))
                .containsExactlyInAnyOrder("by-hendrik.bpmn", "look-at-it.form");

        Answer again = modeler.deploy("test", Map.of("by-hendrik.bpmn", model, "look-at-it.form", form));
        assertThat(again.json().path("id").asText())
                .as("nothing changed, nothing new")
                .isEqualTo(id);

        Answer refused = HttpPerson.program(port, "thandi", HttpPerson.TRIAL_PASSWORD)
                .deploy("test", Map.of("by-hendrik.bpmn", model));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void what_has_run_is_not_taken_away_with_it() {
        HttpPerson hendrik = HttpPerson.program(port, "hendrik", HttpPerson.TRIAL_PASSWORD);
        var deployed = hendrik.deploy("test", Map.of("by-hendrik.bpmn", MODEL.formatted(LOOK)))
                .json();
        String definition =
                deployed.path("deployedProcessDefinitions").fieldNames().next();
        String instance = runtimeService.startProcessInstanceById(definition).getId();
        String address =
                "/engine-rest/deployment/" + deployed.path("id").asText() + "?cascade=true&skipCustomListeners=true";
        String alone = address.substring(0, address.indexOf('?'));

        assertThat(hendrik.delete(alone).status()).isEqualTo(400);
        Answer running = hendrik.delete(address);
        assertThat(running.status()).as(running.body()).isEqualTo(400);
        assertThat(running.body()).contains("Work was begun by this deployment, so it stays.");
        runtimeService.deleteProcessInstance(instance, "withdrawn");
        assertThat(hendrik.delete(address).status()).as("its history").isEqualTo(400);
        assertThat(hendrik.delete(alone).status()).as("its history's model").isEqualTo(400);

        historyService.deleteHistoricProcessInstance(instance);
        assertThat(hendrik.delete(address).status()).isEqualTo(204);
        assertNothingDeployed();
    }

    private void assertNothingDeployed() {
        assertThat(repositoryService
                        .createDeploymentQuery()
                        .deploymentName("test")
                        .count())
                .isZero();
    }
}
