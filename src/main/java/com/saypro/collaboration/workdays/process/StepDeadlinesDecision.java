package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.workdays.StepAllowance;
import com.saypro.collaboration.workdays.StepAllowances;
import com.saypro.collaboration.workdays.WorkingDuration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of the decision table {@code step-deadlines}. Each version answers each question once, because
 * the engine writes six rows of history for every answer and a user task asks three times.
 */
@Component
class StepDeadlinesDecision implements StepAllowances {

    static final String KEY = "step-deadlines";

    private final DecisionService decisionService;
    private final RepositoryService repositoryService;
    private final Map<Question, StepAllowance> answers = new ConcurrentHashMap<>();

    StepDeadlinesDecision(DecisionService decisionService, RepositoryService repositoryService) {
        this.decisionService = decisionService;
        this.repositoryService = repositoryService;
    }

    private record Question(String definitionId, String step, String urgency) {}

    @Override
    public Optional<StepAllowance> of(String step, String urgency) {
        String newest = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
        return Optional.ofNullable(answers.computeIfAbsent(new Question(newest, step, urgency), this::evaluate));
    }

    private StepAllowance evaluate(Question question) {
        var inputs = Variables.putValue("step", question.step()).putValue("urgency", question.urgency());
        DmnDecisionRuleResult rule = decisionService
                .evaluateDecisionTableById(question.definitionId(), inputs)
                .getSingleResult();
        return rule == null ? null : new StepAllowance(span(rule, "due"), span(rule, "remind"), span(rule, "escalate"));
    }

    private static WorkingDuration span(DmnDecisionRuleResult rule, String output) {
        return WorkingDuration.parse(rule.<String>getEntry(output));
    }
}
