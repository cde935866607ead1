package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Criterion;
import com.saypro.collaboration.content.ReviewCriteria;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of the decision table {@code review-criteria}, once per department: a version never changes, and
 * each evaluation would leave three more rows in the history.
 */
@Component
class ReviewCriteriaDecision implements ReviewCriteria {

    private record Question(String decision, String department) {}

    private final RepositoryService repositoryService;
    private final DecisionService decisionService;
    private final Map<Question, List<Criterion>> answers = new ConcurrentHashMap<>();

    ReviewCriteriaDecision(RepositoryService repositoryService, DecisionService decisionService) {
        this.repositoryService = repositoryService;
        this.decisionService = decisionService;
    }

    @Override
    public List<Criterion> of(String department) {
        var question = new Question(newestVersion(), department);
        List<Criterion> known = answers.get(question);
        if (known != null) {
            return known;
        }
        List<Criterion> criteria = evaluate(question);
        answers.put(question, criteria);
        return criteria;
    }

    private String newestVersion() {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(ContentApprovalModel.REVIEW_CRITERIA)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<Criterion> evaluate(Question question) {
        return decisionService
                .evaluateDecisionTableById(question.decision(), Variables.putValue("department", question.department()))
                .getResultList()
                .stream()
                .map(row -> new Criterion((String) row.get("id"), (String) row.get("label")))
                .toList();
    }
}
