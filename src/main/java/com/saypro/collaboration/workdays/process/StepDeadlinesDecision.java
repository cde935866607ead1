package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.workdays.StepAllowance;
import com.saypro.collaboration.workdays.StepAllowances;
import com.saypro.collaboration.workdays.WorkingDuration;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest version of the decision table {@code step-deadlines}. */
@Component
class StepDeadlinesDecision implements StepAllowances {

    static final String KEY = "step-deadlines";

    private final DecisionService decisionService;

    StepDeadlinesDecision(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    @Override
    public Optional<StepAllowance> of(String step, String urgency) {
        var inputs = Variables.putValue("step", step).putValue("urgency", urgency);
        DmnDecisionRuleResult rule =
                decisionService.evaluateDecisionTableByKey(KEY, inputs).getSingleResult();
        return Optional.ofNullable(rule)
                .map(hit -> new StepAllowance(span(hit, "due"), span(hit, "remind"), span(hit, "escalate")));
    }

    private static WorkingDuration span(DmnDecisionRuleResult rule, String output) {
        return WorkingDuration.parse(rule.<String>getEntry(output));
    }
}
