package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ChangeKind;
import com.saypro.collaboration.content.SignOffResets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest version of the decision table {@code review-reset}, once per change and department. */
@Component
class ReviewResetDecision implements SignOffResets {

    private record Question(String decision, ChangeKind change, String department) {}

    private final RepositoryService repositoryService;
    private final DecisionService decisionService;
    private final Map<Question, List<Effect>> answers = new ConcurrentHashMap<>();

    ReviewResetDecision(RepositoryService repositoryService, DecisionService decisionService) {
        this.repositoryService = repositoryService;
        this.decisionService = decisionService;
    }

    @Override
    public List<Effect> of(ChangeKind change, String department) {
        var question = new Question(newestVersion(), change, department);
        List<Effect> known = answers.get(question);
        if (known != null) {
            return known;
        }
        List<Effect> effects = evaluate(question);
        answers.put(question, effects);
        return effects;
    }

    private String newestVersion() {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(ContentApprovalModel.REVIEW_RESET)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<Effect> evaluate(Question question) {
        return decisionService
                .evaluateDecisionTableById(
                        question.decision(),
                        Variables.putValue("change", question.change().id())
                                .putValue("department", question.department()))
                .getResultList()
                .stream()
                .map(row -> new Effect(
                        (String) row.get("rule"), "falls".equals(row.get("signOff")), (String) row.get("because")))
                .toList();
    }
}
