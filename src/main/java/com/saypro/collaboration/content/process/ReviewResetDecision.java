package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ChangeKind;
import com.saypro.collaboration.content.SignOffResets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code review-reset}. */
@Component
class ReviewResetDecision implements SignOffResets {

    private final NewestDecision<Effect> table;

    ReviewResetDecision(RepositoryService repositoryService, DecisionService decisionService) {
        table = new NewestDecision<>(
                repositoryService,
                decisionService,
                ContentApprovalModel.REVIEW_RESET,
                rule -> new Effect(
                        rule.getEntry("rule"), "falls".equals(rule.getEntry("signOff")), rule.getEntry("because")));
    }

    @Override
    public List<Effect> of(ChangeKind change, String department) {
        return table.of(Map.of("change", change.id(), "department", department));
    }
}
