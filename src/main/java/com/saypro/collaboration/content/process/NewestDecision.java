package com.saypro.collaboration.content.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;

/**
 * Asks the newest version of a decision table, each question once: a version never changes, and each evaluation would leave
 * rows in the history.
 *
 * @param <A> what a matching rule says
 */
public final class NewestDecision<A> {

    private record Question(String decision, Map<String, Object> inputs) {}

    private final RepositoryService repositoryService;
    private final DecisionService decisionService;
    private final String key;
    private final Function<DmnDecisionRuleResult, A> reading;
    private final Map<Question, List<A>> answers = new ConcurrentHashMap<>();

    public NewestDecision(
            RepositoryService repositoryService,
            DecisionService decisionService,
            String key,
            Function<DmnDecisionRuleResult, A> reading) {
        this.repositoryService = repositoryService;
        this.decisionService = decisionService;
        this.key = key;
        this.reading = reading;
    }

    /** What the matching rules say, in the order of the table. */
    public List<A> of(Map<String, Object> inputs) {
        var question = new Question(newestVersion(), Map.copyOf(inputs));
        List<A> known = answers.get(question);
        if (known != null) {
            return known;
        }
        List<A> found = decisionService.evaluateDecisionTableById(question.decision(), question.inputs()).stream()
                .map(reading)
                .toList();
        answers.put(question, found);
        return found;
    }

    private String newestVersion() {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
