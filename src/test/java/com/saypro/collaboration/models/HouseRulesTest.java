package com.saypro.collaboration.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule lets the good sample pass and finds what is broken in it on purpose. */
class HouseRulesTest {

    private static final Sources GOOD = Sources.under(Path.of("src/test/resources/model-samples"));
    private static final String ORDER = "processes/bakery/order-cake.bpmn";
    private static final String SIZE = "processes/bakery/cake-size.dmn";
    private static final String BAKE = "forms/bakery/bake-cake.form";
    private static final String TASTE = "forms/bakery/taste-cake.form";
    private static final String WISH = "forms/bakery/wish-cake.form";

    @Test
    void the_good_sample_keeps_every_rule() {
        assertThat(findings(GOOD)).isEmpty();
        assertThat(GOOD.texts()).hasSize(7);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("breaches")
    void a_broken_sample_is_found(
            String rule, String changed, String piece, String replacement, String file, String element) {
        assertThat(findings(GOOD.with(changed, piece, replacement))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.breach().element()).isEqualTo(element);
            assertThat(finding.breach().sentence()).isNotBlank();
        });
    }

    @Test
    void a_file_that_is_not_named_like_its_content_is_found() {
        assertThat(findings(GOOD.moved(ORDER, "processes/bakery/cakes.bpmn"))).hasSize(1);
        assertThat(findings(GOOD.moved(SIZE, "processes/bakery/sizes.dmn"))).hasSize(1);
        assertThat(findings(GOOD.moved(BAKE, "forms/bakery/baking.form"))).hasSize(1);
    }

    @Test
    void a_finding_names_file_element_and_rule() {
        assertThat(findings(GOOD.with(ORDER, "name=\"Tasty?\"", "name=\"Tasty\"")))
                .singleElement()
                .hasToString(ORDER
                        + "#gateway_tasty: A diverging gateway is a question that ends with a question mark [Names]");
    }

    @Test
    void every_rule_is_broken_at_least_once_here() {
        Set<Object> broken =
                Set.copyOf(breaches().map(row -> row.get()[0]).distinct().toList());
        Stream<Rule<?>> rules = Stream.of(ModelGate.FOR_PROCESSES, ModelGate.FOR_FORMS, ModelGate.FOR_DECISIONS)
                .flatMap(List::stream);

        assertThat(rules.map(Rule::name)).allSatisfy(rule -> assertThat(broken).contains(rule));
    }

    static Stream<Arguments> breaches() {
        return Stream.of(processes(), tasks(), code(), diagrams(), forms(), decisions())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> processes() {
        return Stream.of(
                broken("ProcessSettings", " isExecutable=\"true\"", "", "order-cake"),
                broken(
                        "ProcessSettings",
                        " isExecutable",
                        " camunda:candidateStarterGroups=\"bakers\" isExecutable",
                        "order-cake"),
                broken("ProcessSettings", " camunda:versionTag=\"1\"", "", "order-cake"),
                broken("ProcessSettings", " camunda:historyTimeToLive=\"P400D\"", "", "order-cake"),
                broken(
                        "ProcessSettings",
                        " camunda:formRef=\"wish-cake\" camunda:formRefBinding=\"deployment\"",
                        "",
                        "order-cake"),
                broken(
                        "ProcessSettings",
                        "From a wish to a cake on the table. A sample that keeps every house rule.",
                        "",
                        "order-cake"),
                broken("TypedIds", "userTask_bakeCake", "Activity_0x1y2z3", "Activity_0x1y2z3"),
                broken("TypedIds", "timer_tastingLate", "boundary_tastingLate", "boundary_tastingLate"),
                broken("TypedIds", "flow_bakeAgain", "Flow_1abc", "Flow_1abc"),
                broken("TypedIds", "gateway_tasty", "gateway_Tasty", "gateway_Tasty"),
                broken("Names", "name=\"Bake cake\"", "name=\"Baking\"", "userTask_bakeCake"),
                broken("Names", " name=\"Cake delivered\"", "", "endEvent_cakeDelivered"),
                broken("Names", " name=\"Yes\"", "", "flow_tasty"),
                broken("Names", "id=\"flow_toBake\"", "id=\"flow_toBake\" name=\"Then\"", "flow_toBake"),
                broken("Conditions", " default=\"flow_tasty\"", "", "flow_tasty"),
                broken("Conditions", " default=\"flow_tasty\"", " default=\"flow_bakeAgain\"", "flow_bakeAgain"),
                broken(
                        "Size",
                        "<bpmn:sequenceFlow id=\"flow_toSize\"",
                        "<bpmn:task />".repeat(20) + "<bpmn:sequenceFlow id=\"flow_toSize\"",
                        "order-cake"),
                broken(
                        "CallActivities",
                        "calledElement=\"deliver-cake\"",
                        "calledElement=\"deliver-bread\"",
                        "callActivity_deliverCake"),
                broken(
                        "CallActivities",
                        "<camunda:in businessKey=\"${execution.processBusinessKey}\" />",
                        "",
                        "callActivity_deliverCake"),
                broken(
                        "CallActivities",
                        "<camunda:in source=\"urgency\" target=\"urgency\" />",
                        "<camunda:in variables=\"all\" />",
                        "callActivity_deliverCake"),
                broken(
                        "DecisionCalls",
                        "decisionRef=\"cake-size\"",
                        "decisionRef=\"bread-size\"",
                        "businessRuleTask_chooseSize"),
                broken("DecisionCalls", "\"singleEntry\"", "\"resultList\"", "businessRuleTask_chooseSize"),
                broken(
                        "DecisionCalls",
                        "decisionRef=\"cake-size\"",
                        "decisionRef=\"cake-size\" camunda:decisionRefBinding=\"deployment\"",
                        "businessRuleTask_chooseSize"));
    }

    private static Stream<Arguments> tasks() {
        return Stream.of(
                broken("StartForms", "formRef=\"wish-cake\"", "formRef=\"taste-cake\"", "startEvent_cakeWished"),
                broken("StartForms", "formRef=\"wish-cake\"", "formRef=\"wish-bread\"", "startEvent_cakeWished"),
                broken(
                        "UserTaskForms",
                        " camunda:formRef=\"bake-cake\" camunda:formRefBinding=\"deployment\"",
                        "",
                        "userTask_bakeCake"),
                broken(
                        "UserTaskForms",
                        "\"bake-cake\" camunda:formRefBinding=\"deployment\"",
                        "\"bake-cake\" camunda:formRefBinding=\"latest\"",
                        "userTask_bakeCake"),
                broken("UserTaskForms", "formRef=\"bake-cake\"", "formRef=\"bake-bread\"", "userTask_bakeCake"),
                broken(
                        "UserTaskForms",
                        "<camunda:inputParameter name=\"minutes\">${null}</camunda:inputParameter>",
                        "",
                        "userTask_bakeCake"),
                broken(
                        "UserTaskForms",
                        "name=\"minutes\">${null}<",
                        "name=\"minutes\">${S(\"[]\")}<",
                        "userTask_bakeCake"),
                broken(
                        "UserTaskForms",
                        "name=\"helpers\">${S(\"[]\")}<",
                        "name=\"helpers\">${null}<",
                        "userTask_bakeCake"),
                broken("UserTaskForms", "name=\"minutes\"", "name=\"hours\"", "userTask_bakeCake"),
                broken("UserTaskForms", "name=\"view\"", "name=\"preview\"", "userTask_tasteCake"),
                arguments("UserTaskForms", TASTE, "{{view.number}}", "of today", ORDER, "userTask_tasteCake"),
                broken("UserTaskPeople", " camunda:assignee=\"${baker}\"", "", "userTask_bakeCake"),
                broken("UserTaskPeople", "assignee=\"${baker}\"", "assignee=\"thandi\"", "userTask_bakeCake"),
                broken("UserTaskPeople", "\"marketing,events\"", "\"marketing,bakers\"", "userTask_tasteCake"),
                broken(
                        "UserTaskPeople",
                        "Bake the cake that was ordered. Say how long it took.",
                        "",
                        "userTask_bakeCake"),
                broken("UserTaskDeadlines", "dueDate=\"${dueAt}\"", "dueDate=\"P3D\"", "userTask_bakeCake"),
                broken("UserTaskDeadlines", "name=\"remindAt\"", "name=\"remind\"", "userTask_bakeCake"),
                broken("UserTaskDeadlines", "event=\"timeout\"", "event=\"create\"", "userTask_bakeCake"),
                broken("Timers", "bpmn:timeDate", "bpmn:timeDuration", "timer_tastingLate"),
                broken(
                        "Timers",
                        "${deadlines.escalate('review', urgency)}",
                        "2026-12-24T12:00:00",
                        "timer_tastingLate"),
                broken("Timers", "${deadlines.escalate('review', urgency)}", "${escalateAt}", "timer_tastingLate"),
                broken("MultiInstanceTasks", " camunda:asyncAfter=\"true\"", "", "userTask_tasteCake"),
                broken(
                        "MultiInstanceTasks",
                        "${cakeView.tasters(execution.processBusinessKey)}",
                        "${tasters}",
                        "userTask_tasteCake"));
    }

    private static Stream<Arguments> code() {
        String service = "serviceTask_escalateTasting";
        return Stream.of(
                broken("NoCode", "camunda:delegateExpression=\"${escalation}\"", "camunda:class=\"a.B\"", service),
                broken(
                        "NoCode",
                        "camunda:delegateExpression=\"${escalation}\"",
                        "camunda:expression=\"${escalation.go()}\"",
                        service),
                broken(
                        "NoCode",
                        "delegateExpression=\"${saveVerdict}\"",
                        "expression=\"${saveVerdict.go()}\"",
                        "userTask_tasteCake"),
                broken(
                        "NoCode",
                        "<bpmn:conditionExpression ",
                        "<bpmn:conditionExpression language=\"javascript\" ",
                        "flow_bakeAgain"),
                broken(
                        "Expressions",
                        "delegateExpression=\"${escalation}\"",
                        "delegateExpression=\"${dataSource}\"",
                        service),
                broken(
                        "Expressions",
                        "delegateExpression=\"${escalation}\"",
                        "delegateExpression=\"${reminder}\"",
                        service),
                broken("Expressions", "${baker}", "${bakers.first()}", "userTask_bakeCake"),
                broken("Expressions", "${baker}", "#{baker}", "userTask_bakeCake"),
                broken("Expressions", "${baker}", "${order.baker}", "userTask_bakeCake"),
                broken("Expressions", "${baker}", "${baker.class}", "userTask_bakeCake"),
                broken("Expressions", "${baker}", "${deadlines}", "userTask_bakeCake"),
                broken("Expressions", "${baker}", "${x ? baker : cook}", "userTask_bakeCake"),
                broken("Expressions", "${baker}", "${''.getClass().forName('x')}", "userTask_bakeCake"),
                broken("Expressions", "cakeView.taste(", "cakeView.smell(", "userTask_tasteCake"),
                broken(
                        "Expressions",
                        "cakeView.taste(execution.processBusinessKey)",
                        "cakeView.taste()",
                        "userTask_tasteCake"),
                broken(
                        "Expressions",
                        "cakeView.taste(execution.processBusinessKey)",
                        "cakeView.taste(cakeView.tasters('1'))",
                        "userTask_tasteCake"),
                broken(
                        "Expressions",
                        "execution.processBusinessKey",
                        "execution.processBusinessKeys",
                        "userTask_tasteCake"),
                broken(
                        "Expressions",
                        "${taste == 'bad'",
                        "${cakeView.taste('1') == cakeView.taste('2')",
                        "flow_bakeAgain"));
    }

    private static Stream<Arguments> diagrams() {
        String oven = "<dc:Bounds x=\"410\" y=\"160\" width=\"100\" height=\"80\" />";
        return Stream.of(
                broken("EverythingDrawn", "bpmnElement=\"flow_toBake\"", "bpmnElement=\"flow_toSize\"", "flow_toBake"),
                broken(
                        "EverythingDrawn",
                        "bpmnElement=\"userTask_bakeCake\"",
                        "bpmnElement=\"userTask_tasteCake\"",
                        "userTask_bakeCake"),
                broken(
                        "EverythingDrawn",
                        oven,
                        "<dc:Bounds x=\"410\" y=\"-160\" width=\"100\" height=\"80\" />",
                        "userTask_bakeCake"),
                broken(
                        "EverythingDrawn",
                        "<bpmndi:BPMNLabel>\n          <dc:Bounds x=\"801\" y=\"182\" width=\"18\" height=\"14\" />\n        </bpmndi:BPMNLabel>",
                        "",
                        "flow_tasty"),
                broken(
                        "NothingOverlaps",
                        oven,
                        "<dc:Bounds x=\"340\" y=\"160\" width=\"100\" height=\"80\" />",
                        "gateway_bake"),
                broken("NothingOverlaps", "x=\"738\" y=\"232\"", "x=\"738\" y=\"205\"", "gateway_tasty"),
                broken("NothingOverlaps", "x=\"738\" y=\"232\"", "x=\"650\" y=\"260\"", "gateway_tasty"),
                broken("NothingOverlaps", "x=\"738\" y=\"232\"", "x=\"738\" y=\"93\"", "gateway_tasty"),
                broken("NothingOverlaps", "x=\"602\" y=\"222\"", "x=\"602\" y=\"260\"", "timer_tastingLate"),
                broken("FlowsKeepOff", "x=\"350\" y=\"200\"", "x=\"350\" y=\"180\"", "flow_toBake"),
                broken("FlowsKeepOff", "x=\"350\" y=\"200\"", "x=\"370\" y=\"200\"", "flow_toBake"),
                broken("FlowsKeepOff", "x=\"410\" y=\"200\"", "x=\"440\" y=\"200\"", "flow_toBake"),
                broken("FlowsKeepOff", "y=\"100\"", "y=\"200\"", "flow_bakeAgain"),
                broken("FlowsKeepOff", "x=\"620\" y=\"320\"", "x=\"670\" y=\"320\"", "flow_toEscalate"),
                broken("LeftToRight", "y=\"100\"", "y=\"175\"", "flow_bakeAgain"),
                broken(
                        "LeftToRight",
                        "<dc:Bounds x=\"732\" y=\"342\"",
                        "<dc:Bounds x=\"432\" y=\"342\"",
                        "flow_toEscalated"));
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                inFile("FormSettings", WISH, "\"7.24.0\"", "\"8.6.0\"", ""),
                inFile("FormSettings", WISH, "\"Camunda Platform\"", "\"Camunda Cloud\"", ""),
                inFile("FormSettings", WISH, "\"schemaVersion\": 18,", "", ""),
                inFile("FormSettings", WISH, "\"name\": \"Camunda Modeler\",", "", ""),
                inFile("FormFields", WISH, "\"label\": \"Guests\",", "", "guests"),
                inFile("FormFields", WISH, "\"values\"", "\"choices\"", "guests"),
                inFile("FormFields", BAKE, "\"key\": \"helpers\"", "\"key\": \"minutes\"", "minutes"),
                inFile("FormFields", BAKE, "\"key\": \"helpers\"", "\"key\": \"Who helped\"", "Who helped"),
                inFile("FormFields", TASTE, "\"maxLength\": 3900", "\"maxLength\": 4000", "verdict"),
                inFile("FormFields", TASTE, "\"maxLength\": 3900", "\"minLength\": 1", "verdict"));
    }

    private static Stream<Arguments> decisions() {
        return Stream.of(
                inFile("DecisionSettings", SIZE, "How big a cake is, so that everybody gets a piece.", "", "cake-size"),
                inFile("DecisionSettings", SIZE, " camunda:historyTimeToLive=\"P400D\"", "", "cake-size"),
                inFile("DecisionTables", SIZE, "Two pieces each.", "", "rule_many"),
                inFile("DecisionTables", SIZE, "not(\"few\")", "\"plenty\"", "cake-size"));
    }

    private static Arguments broken(String rule, String piece, String replacement, String element) {
        return inFile(rule, ORDER, piece, replacement, element);
    }

    private static Arguments inFile(String rule, String file, String piece, String replacement, String element) {
        return arguments(rule, file, piece, replacement, file, element);
    }

    private static List<Finding> findings(Sources sources) {
        return new ModelGate(sources, Set.of("marketing", "events", "sales"), SampleBeans.ALL).findings();
    }
}
