package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Criterion;
import com.saypro.collaboration.content.ReviewCriteria;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest version of the decision table {@code review-criteria}. */
@Component
class ReviewCriteriaDecision implements ReviewCriteria {

    private final DecisionService decisionService;

    ReviewCriteriaDecision(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    @Override
    public List<Criterion> of(String department) {
        return decisionService
                .evaluateDecisionTableByKey(
                        ContentApprovalModel.REVIEW_CRITERIA, Variables.putValue("department", department))
                .getResultList()
                .stream()
                .map(row -> new Criterion((String) row.get("id"), (String) row.get("label")))
                .toList();
    }
}
