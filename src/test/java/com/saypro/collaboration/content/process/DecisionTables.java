package com.saypro.collaboration.content.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table on an engine of its own, without a process engine; knows which rules were hit. */
final class DecisionTables {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Path file;
    private final TreeSet<String> hit = new TreeSet<>();

    DecisionTables(String key) throws Exception {
        file = Path.of("processes/content", key + ".dmn");
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(hit::add));
        engine = configuration.buildEngine();
        try (var content = Files.newInputStream(file)) {
            decision = engine.parseDecision(key, content);
        }
    }

    List<Map<String, Object>> evaluate(String variable, Object value) {
        return evaluate(Map.of(variable, value));
    }

    List<Map<String, Object>> evaluate(Map<String, Object> variables) {
        hit.clear();
        return engine.evaluateDecisionTable(decision, Variables.fromMap(variables))
                .getResultList();
    }

    /** Ids of the rules the last evaluation matched. */
    TreeSet<String> hit() {
        return new TreeSet<>(hit);
    }

    List<Rule> rules() {
        return List.copyOf(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class));
    }
}
