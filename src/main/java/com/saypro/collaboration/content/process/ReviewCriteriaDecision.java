package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Criterion;
import com.saypro.collaboration.content.ReviewCriteria;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code review-criteria}. */
@Component
class ReviewCriteriaDecision implements ReviewCriteria {

    private final NewestDecision<Criterion> table;

    ReviewCriteriaDecision(RepositoryService repositoryService, DecisionService decisionService) {
        table = new NewestDecision<>(
                repositoryService,
                decisionService,
                ContentApprovalModel.REVIEW_CRITERIA,
                rule -> new Criterion(rule.getEntry("id"), rule.getEntry("label")));
    }

    @Override
    public List<Criterion> of(String department) {
        return table.of(Map.of("department", department));
    }
}
