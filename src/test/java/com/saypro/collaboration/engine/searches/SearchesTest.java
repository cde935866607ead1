package com.saypro.collaboration.engine.searches;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.web.Goals;
import com.saypro.collaboration.foundation.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who put code into searches and task lists, and who search for what they may not read. */
@IntegrationTest
class SearchesTest {

    private static final Path TRACE = Path.of("target", "ran-by-a-search").toAbsolutePath();
    private static final String CODE = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime')"
            + ".invoke(null).exec('touch " + TRACE + "').toString()}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_trace() throws Exception {
        Files.deleteIfExists(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naidoo", "zola", "sipho", "busisiwe", "hendrik", "admin"})
    void nobody_runs_code_by_a_search(String id) {
        var wrong = List.<Object>of(
                Map.of("assigneeExpression", CODE),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE))),
                Map.of("orQueries", List.of(Map.of("candidateUserExpression", CODE, "name", "x"))),
                Map.of("orQueries", List.of(Map.of("dueBeforeExpression", "${now()"))));
        for (Object query : wrong) {
            for (String call : List.of("/task", "/task/count")) {
                isRefused(HttpPerson.program(port, id, TRIAL_PASSWORD).post("/engine-rest" + call, query));
                isRefused(HttpPerson.signedIn(port, id).post(ENGINE + call, query));
            }
        }
        assertThat(TRACE).doesNotExist();
    }

    @Test
    void nobody_adds_code_to_a_task_list() {
        String list = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        var program = HttpPerson.program(port, "sipho", TRIAL_PASSWORD);
        var query = Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE)));

        for (String call : List.of("/list", "/list?firstResult=0&maxResults=5", "/count", "/singleResult")) {
            isRefused(program.post("/engine-rest/filter/" + list + call, query));
        }
        isRefused(program.post("/engine-rest/filter/" + list + "/count", Map.of("assigneeExpression", CODE)));
        assertThat(program.post("/engine-rest/filter/" + list + "/count", Map.of("name", "x"))
                        .status())
                .isEqualTo(200);
        assertThat(TRACE).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${contentItems}",
                "${currentUser().toString()}",
                "${dateTime().getClass()}",
                "${dateTime().plusDays(1).getZone()}",
                "${dateTime().plusDays(currentUser())}",
                "#{now()}",
                "${now()",
                "x${now()}",
                "${S('{}')}",
                "${execution.id}"
            })
    void an_administrator_puts_no_code_into_a_task_list(String expression) {
        var program = HttpPerson.program(port, "admin", TRIAL_PASSWORD);
        for (var query : List.<Object>of(
                Map.of("assigneeExpression", expression),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", expression))))) {
            var answer = program.post(
                    "/engine-rest/filter/create", Map.of("resourceType", "Task", "name", "Code", "query", query));

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().get("message").asText()).contains("for no other expression");
        }
        assertThat(engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName("Code")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidateGroupExpression\":\"${currentUserGroups()}\"}",
                "{\"dueBeforeExpression\":\"${currentUserGroups()}\"}",
                "{\"dueBeforeExpression\":\"${dateTime().plusYears(999999).toDate()}\"}"
            })
    void a_task_list_that_cannot_be_shown_says_so(String query) {
        var admin = HttpPerson.program(port, "admin", TRIAL_PASSWORD);
        String id = admin.send(
                        "POST",
                        "/engine-rest/filter/create",
                        "application/json",
                        "{\"resourceType\":\"Task\",\"name\":\"Fails\",\"query\":" + query + "}")
                .json()
                .path("id")
                .asText();
        try {
            for (String call : List.of("/list", "/count", "/singleResult")) {
                var answer = admin.get("/engine-rest/filter/" + id + call);
                assertThat(answer.status()).as(call + answer.body()).isEqualTo(400);
                assertThat(answer.body()).containsAnyOf("cannot be shown", "backslash");
            }
            assertThat(admin.get("/engine-rest/filter?itemCount=true").status()).isLessThan(500);
        } finally {
            engine.getFilterService().deleteFilter(id);
        }
    }

    @Test
    void a_task_list_that_got_into_the_database_some_other_way_runs_no_code_either() {
        var filters = engine.getFilterService();
        var filter = filters.newTaskFilter("Put there");
        filter.setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        String id = filters.saveFilter(filter).getId();
        try {
            jdbc.sql("update act_ru_filter set query_ = replace(query_, '${currentUser()}', :code) where id_ = :id")
                    .param("code", CODE)
                    .param("id", id)
                    .update();

            assertThatThrownBy(() -> new Acting(engine).as("admin", () -> filters.count(id)))
                    .isInstanceOf(Refused.class);
            assertThat(TRACE).doesNotExist();
        } finally {
            filters.deleteFilter(id);
        }
    }

    @Test
    void no_expression_of_a_model_gets_at_classes() {
        for (String code : List.of(CODE, "${''['class']}", "${dateTime().class.classLoader}")) {
            assertThatThrownBy(() -> evaluated(code)).as(code).hasStackTraceContaining("may not ask for classes");
        }
        assertThat(evaluated("${dateTime().plusDays(1).toDate()}")).isInstanceOf(java.util.Date.class);
        assertThat(TRACE).doesNotExist();
    }

    @Test
    void what_people_entered_is_not_found_by_those_who_may_not_read_it() {
        try (var goals = new Goals(engine)) {
            String task = goals.taskStartedBy("thandi", "GOAL-SEARCH").getId();
            engine.getTaskService().setVariable(task, "secret", "walrus");
            var entered = Map.of("name", "secret", "operator", "like", "value", "w%");
            var instances = List.<Object>of(
                    Map.of("variables", List.of(entered)),
                    Map.of("orQueries", List.of(Map.of("variables", List.of(entered)))));
            var same = List.of(Map.of("name", "secret", "operator", "eq", "value", "walrus"));
            var tasks = List.<Object>of(
                    Map.of("processVariables", same),
                    Map.of("taskVariables", same),
                    Map.of("orQueries", List.of(Map.of("processVariables", same))));

            var analyst = HttpPerson.program(port, "hendrik", TRIAL_PASSWORD);
            for (String call : List.of("", "/count")) {
                instances.forEach(
                        query -> isForbidden(analyst.post("/engine-rest/history/process-instance" + call, query)));
                tasks.forEach(query -> isForbidden(analyst.post("/engine-rest/history/task" + call, query)));
                isForbidden(
                        analyst.get("/engine-rest/history/process-instance" + call + "?variables=secret_like_w%25"));
            }
            assertThat(analyst.get("/engine-rest/history/process-instance/count?processInstanceBusinessKey=GOAL-SEARCH")
                            .json()
                            .get("count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(HttpPerson.program(port, "sipho", TRIAL_PASSWORD)
                            .post("/engine-rest/history/process-instance/count", instances.get(0))
                            .json()
                            .get("count")
                            .asInt())
                    .isZero();
            assertThat(engine.getHistoryService()
                            .createHistoricProcessInstanceQuery()
                            .variableValueLike("secret", "w%")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_lists_of_the_house_are_allowed() {
        var lists = engine.getFilterService().createTaskFilterQuery().list();

        assertThat(lists).hasSizeGreaterThanOrEqualTo(5);
        lists.forEach(list ->
                SearchExpressions.of((TaskQueryImpl) (Object) list.getQuery()).forEach(SearchExpressions::require));
    }

    private Object evaluated(String expression) {
        var configuration =
                (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> configuration
                        .getExpressionManager()
                        .createExpression(expression)
                        .getValue(org.camunda.bpm.engine.impl.el.StartProcessVariableScope.getSharedInstance()));
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .isEqualTo("A search may not contain expressions. Give the value itself.");
    }

    private static void isForbidden(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().get("message").asText()).startsWith("You may see how processes ran");
    }
}
