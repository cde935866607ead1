package com.saypro.collaboration.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.spin.Spin.JSON;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FormGuardTest {

    private static final String START = form("guarded-start", """
            {"type":"select","key":"kind","label":"Kind","validate":{"required":true},"values":[{"label":"Blog post","value":"blog"}]}""");

    private static final String TASK = form("guarded-task", """
            {"type":"radio","key":"decision","label":"Decision","validate":{"required":true},
              "values":[{"label":"Sign off","value":"sign-off"},{"label":"Request changes","value":"changes"}]},
            {"type":"textarea","key":"reasons","label":"Reasons","validate":{"required":true},
              "conditional":{"hide":"=decision != \\"changes\\""}},
            {"type":"checklist","key":"criteria","label":"Criteria","valuesExpression":"=view.criteria"},
            {"type":"textfield","key":"owner","label":"Owner","readonly":true}""");

    @Autowired
    ProcessEngine engine;

    TestProcesses processes;

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("guarded")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaFormRef("guarded-start")
                .camundaFormRefBinding("deployment")
                .userTask("task")
                .camundaFormRef("guarded-task")
                .camundaFormRefBinding("deployment")
                .camundaInputParameter("decision", "${null}")
                .camundaInputParameter("reasons", "${null}")
                .camundaInputParameter("criteria", "${S('[]')}")
                .camundaInputParameter("owner", "thandi")
                .camundaInputParameter(
                        "view",
                        "${S('{\"criteria\":[{\"label\":\"Brand voice\",\"value\":\"voice\"},{\"label\":\"Image\",\"value\":\"image\"}]}')}")
                .endEvent()
                .done();
        processes = new TestProcesses(engine);
        processes.deploy(processes
                .builder()
                .addModelInstance("guarded.bpmn", model)
                .addString("guarded-start.form", START)
                .addString("guarded-task.form", TASK));
    }

    @AfterEach
    void remove() {
        engine.getIdentityService().clearAuthentication();
        processes.close();
    }

    @Test
    void what_the_form_allows_is_taken() {
        Task task = start();
        complete(task, Map.of("decision", "changes", "reasons", "Too long", "criteria", JSON("[\"voice\"]")));
        assertThat(open(task)).isNull();
    }

    @Test
    void every_problem_is_named_and_nothing_is_kept() {
        Task task = start();
        assertThatThrownBy(() -> complete(task, Map.of("decision", "changes", "criteria", JSON("[\"colour\"]"))))
                .isInstanceOf(Refused.class)
                .hasMessage("“Reasons” must be filled in. “Criteria” may only contain, each once: Brand voice, Image.");
        assertThat(engine.getTaskService().getVariable(task.getId(), "decision"))
                .isNull();
        assertThatThrownBy(() -> complete(task, null)).hasMessage("“Decision” must be filled in.");
    }

    @Test
    void the_same_holds_for_a_submitted_form() {
        Task task = start();
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of("decision", "perhaps")))
                .isInstanceOf(Refused.class)
                .hasMessage("“Decision” must be one of: Sign off, Request changes.");
        engine.getFormService().submitTaskForm(task.getId(), Map.of("decision", "sign-off"));
        assertThat(open(task)).isNull();
    }

    @Test
    void hidden_fields_are_neither_required_nor_accepted() {
        Task task = start();
        assertThatThrownBy(() -> complete(task, Map.of("decision", "sign-off", "reasons", "left over")))
                .isInstanceOf(Refused.class)
                .hasMessage("“Reasons” is not asked for with these answers. Leave it empty.");
        complete(task, Map.of("decision", "sign-off", "reasons", ""));
        assertThat(last(task, "reasons")).isNull();
        assertThat(last(task, "decision")).isEqualTo("sign-off");
    }

    @Test
    void locked_fields_keep_their_value() {
        Task task = start();
        complete(task, Map.of("decision", "sign-off", "owner", "sipho"));
        assertThat(last(task, "owner")).isEqualTo("thandi");
    }

    @Test
    void nothing_but_the_forms_fields_gets_in() {
        Task task = start();
        assertThatThrownBy(() -> complete(task, Map.of("decision", "sign-off", "approvedBy", "khanyi")))
                .isInstanceOf(Refused.class)
                .hasMessage("This form does not ask for “approvedBy”. Send only the fields of the form.");
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey("guarded", Map.of("kind", "blog", "approvedBy", "khanyi")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“approvedBy”");
    }

    @Test
    void a_start_form_is_checked_before_anything_exists() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("kind", null);
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("guarded")
                .singleResult()
                .getId();
        assertThatThrownBy(() -> engine.getFormService().submitStartForm(definition, empty))
                .isInstanceOf(Refused.class)
                .hasMessage("“Kind” must be filled in.");
        assertThatThrownBy(
                        () -> engine.getRuntimeService().startProcessInstanceByKey("guarded", Map.of("kind", "advert")))
                .hasMessage("“Kind” must be one of: Blog post.");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("guarded")
                        .count())
                .isZero();
    }

    @Test
    void only_the_assignee_completes() {
        Task task = start();
        asMemberOf("guards", () -> {
            assertThatThrownBy(() -> complete(task, Map.of("decision", "sign-off")))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageStartingWith("Claim this task first");
            engine.getTaskService().claim(task.getId(), "guard-one");
            complete(task, Map.of("decision", "sign-off"));
        });
        assertThat(open(task)).isNull();
    }

    private void asMemberOf(String group, Runnable work) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("guarded")
                .singleResult();
        engine.getTaskService().addCandidateGroup(task.getId(), group);
        engine.getIdentityService().setAuthentication("guard-one", List.of(group));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task start() {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("guarded", Map.of("kind", "blog"));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private void complete(Task task, Map<String, Object> entries) {
        engine.getTaskService().complete(task.getId(), entries);
    }

    private Task open(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }

    private Object last(Task task, String variable) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .variableName(variable)
                .singleResult()
                .getValue();
    }

    private static String form(String id, String components) {
        return "{\"id\":\"" + id + "\",\"type\":\"default\",\"schemaVersion\":16,"
                + "\"executionPlatform\":\"Camunda Platform\",\"executionPlatformVersion\":\"7.24.0\",\"components\":["
                + components + "]}";
    }
}
