package com.saypro.collaboration.workdays.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.foundation.NoSuch;
import com.saypro.collaboration.workdays.Deadlines;
import com.saypro.collaboration.workdays.StepAllowance;
import com.saypro.collaboration.workdays.StepAllowances;
import com.saypro.collaboration.workdays.WorkingDuration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StepDeadlinesTest {

    /** Rule, step, urgency, due, remind, escalate. */
    private static final List<String> ROWS = List.of(
            "rule_draftNormal|draft|normal|5 days|4 days|6 days",
            "rule_draftUrgent|draft|urgent|1 day|6 hours|1 day",
            "rule_reviewNormal|review|normal|3 days|2 days|3 days",
            "rule_reviewUrgent|review|urgent|8 hours|4 hours|8 hours",
            "rule_reworkNormal|rework|normal|3 days|2 days|4 days",
            "rule_reworkUrgent|rework|urgent|8 hours|4 hours|8 hours",
            "rule_finalApprovalNormal|final-approval|normal|2 days|1 day|2 days",
            "rule_finalApprovalUrgent|final-approval|urgent|4 hours|2 hours|4 hours",
            "rule_publishNormal|publish|normal|2 days|1 day|2 days",
            "rule_publishUrgent|publish|urgent|4 hours|2 hours|4 hours",
            "rule_freeDayConfirmNormal|free-day-confirm|normal|2 days|1 day|2 days",
            "rule_freeDayConfirmUrgent|free-day-confirm|urgent|4 hours|2 hours|4 hours",
            "rule_disputeNormal|dispute|normal|2 days|1 day|2 days",
            "rule_disputeUrgent|dispute|urgent|4 hours|2 hours|4 hours",
            "rule_settleNormal|settle|normal|2 days|1 day|2 days",
            "rule_settleUrgent|settle|urgent|4 hours|2 hours|4 hours",
            "rule_chooseSlotNormal|choose-slot|normal|2 days|1 day|2 days",
            "rule_chooseSlotUrgent|choose-slot|urgent|4 hours|2 hours|4 hours",
            "rule_confirmLiveNormal|confirm-live|normal|1 day|4 hours|1 day",
            "rule_confirmLiveUrgent|confirm-live|urgent|4 hours|2 hours|4 hours",
            "rule_figuresReadyNormal|figures-ready|normal|5 days|4 days|5 days",
            "rule_figuresReadyUrgent|figures-ready|urgent|5 days|4 days|5 days",
            "rule_recordFiguresNormal|record-figures|normal|3 days|2 days|4 days",
            "rule_recordFiguresUrgent|record-figures|urgent|3 days|2 days|4 days",
            "rule_guidelineDraftNormal|guideline-draft|normal|5 days|4 days|6 days",
            "rule_guidelineDraftUrgent|guideline-draft|urgent|5 days|4 days|6 days",
            "rule_guidelineConfirmNormal|guideline-confirm|normal|2 days|1 day|2 days",
            "rule_guidelineConfirmUrgent|guideline-confirm|urgent|2 days|1 day|2 days",
            "rule_contributionNormal|contribution|normal|5 days|4 days|6 days",
            "rule_contributionUrgent|contribution|urgent|5 days|4 days|6 days",
            "rule_contributionClosingNormal|contribution-closing|normal|8 days|7 days|8 days",
            "rule_contributionClosingUrgent|contribution-closing|urgent|8 days|7 days|8 days",
            "rule_planDraftNormal|plan-draft|normal|3 days|2 days|4 days",
            "rule_planDraftUrgent|plan-draft|urgent|3 days|2 days|4 days",
            "rule_planAlignNormal|plan-align|normal|2 days|1 day|2 days",
            "rule_planAlignUrgent|plan-align|urgent|2 days|1 day|2 days");

    /** Opening, closing, in between, a weekend and the eve of the long Christmas weekend. */
    private static final List<String> STARTS = List.of(
            "2026-11-23T06:00:00Z",
            "2026-11-23T15:00:00Z",
            "2026-11-23T09:12:34Z",
            "2026-11-21T10:00:00Z",
            "2026-12-24T13:00:00Z");

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
    @FieldSource("ROWS")
    void each_step_has_its_time(String row) {
        String[] cell = row.split("\\|");
        var allowance = new StepAllowance(
                WorkingDuration.parse(cell[3]), WorkingDuration.parse(cell[4]), WorkingDuration.parse(cell[5]));

        assertThat(allowances.of(cell[1], cell[2])).contains(allowance);
        assertThatNoException()
                .isThrownBy(() -> STARTS.forEach(start -> deadlines.of(cell[1], cell[2], Instant.parse(start))));
    }

    @Test
    void no_rule_is_without_a_row_above() {
        var newest = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(StepDeadlinesDecision.KEY)
                .latestVersion()
                .singleResult();
        var rules = repositoryService.getDmnModelInstance(newest.getId()).getModelElementsByType(Rule.class);

        assertThat(rules)
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(
                        ROWS.stream().map(row -> row.split("\\|")[0]).toList());
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @Test
    void an_unknown_step_or_urgency_is_an_error() {
        assertThatThrownBy(() -> deadlines.of("dance", "normal", clock.instant()))
                .isInstanceOf(NoSuch.class)
                .hasMessage("No deadline “dance at urgency normal”");
        assertThatThrownBy(() -> deadlines.of("review", "whenever", clock.instant()))
                .isInstanceOf(NoSuch.class);
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
