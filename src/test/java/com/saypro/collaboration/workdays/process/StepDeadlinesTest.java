package com.saypro.collaboration.workdays.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.workdays.Deadlines;
import com.saypro.collaboration.workdays.StepAllowance;
import com.saypro.collaboration.workdays.StepAllowances;
import com.saypro.collaboration.workdays.WorkingDuration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StepDeadlinesTest {

    private static final int RULES_WITH_A_ROW = 12;

    @Autowired
    StepAllowances allowances;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineExpressions expressions;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TestClock clock;

    @AfterEach
    void let_time_run() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "draft,            normal, 5 days,  4 days,  6 days",
        "draft,            urgent, 1 day,   6 hours, 1 day",
        "review,           normal, 3 days,  2 days,  3 days",
        "review,           urgent, 8 hours, 4 hours, 8 hours",
        "rework,           normal, 3 days,  2 days,  4 days",
        "rework,           urgent, 8 hours, 4 hours, 8 hours",
        "final-approval,   normal, 2 days,  1 day,   2 days",
        "final-approval,   urgent, 4 hours, 2 hours, 4 hours",
        "publish,          normal, 2 days,  1 day,   2 days",
        "publish,          urgent, 4 hours, 2 hours, 4 hours",
        "free-day-confirm, normal, 2 days,  1 day,   2 days",
        "free-day-confirm, urgent, 4 hours, 2 hours, 4 hours"
    })
    void each_step_has_its_time(String step, String urgency, String due, String remind, String escalate) {
        assertThat(allowances.of(step, urgency))
                .contains(new StepAllowance(
                        WorkingDuration.parse(due), WorkingDuration.parse(remind), WorkingDuration.parse(escalate)));
        assertThat(deadlines.of(step, urgency, Instant.parse("2026-11-20T15:00:00Z")))
                .satisfies(deadline -> assertThat(deadline.remind()).isBefore(deadline.due()));
    }

    @Test
    void no_rule_is_without_a_row_above() {
        var latest = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(StepDeadlinesDecision.KEY)
                .latestVersion()
                .singleResult();
        var rules = repositoryService.getDmnModelInstance(latest.getId()).getModelElementsByType(Rule.class);

        assertThat(rules)
                .hasSize(RULES_WITH_A_ROW)
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @Test
    void an_unknown_step_or_urgency_is_an_error() {
        assertThatThrownBy(() -> deadlines.of("dance", "normal", clock.instant()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No deadline is set for step \"dance\" at urgency \"normal\"");
        assertThatThrownBy(() -> deadlines.of("review", "whenever", clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void models_get_moments_counted_from_now() {
        clock.set("2026-11-23T09:30");

        assertThat(expressions.due("review", "normal")).isEqualTo(johannesburg("2026-11-26T17:00:00"));
        assertThat(expressions.remind("review", "normal")).isEqualTo(johannesburg("2026-11-25T17:00:00"));
        assertThat(expressions.escalate("rework", "normal")).isEqualTo(johannesburg("2026-11-27T17:00:00"));
    }

    private static Date johannesburg(String local) {
        return Date.from(OffsetDateTime.parse(local + "+02:00").toInstant());
    }
}
