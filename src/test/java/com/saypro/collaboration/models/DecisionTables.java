package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;

/**
 * A table answers every question and says why each rule is there. Its hit policy cannot be asked for: Camunda Modeler does
 * not write UNIQUE, which is the default.
 */
class DecisionTables implements Rule<DecisionModel> {

    @Override
    public Stream<Breach> breaches(DecisionModel model, House house) {
        return model.tables()
                .flatMap(table -> Stream.concat(
                        sentences(table).map(s -> new Breach(((DmnElement) table.getParentElement()).getId(), s)),
                        unexplained(table)));
    }

    private static Stream<String> sentences(DecisionTable table) {
        Stream.Builder<String> found = Stream.builder();
        if (table.getHitPolicy() != HitPolicy.COLLECT && !Completeness.isComplete(table)) {
            found.add("A table has a default row, or rules for every combination of its allowed input values");
        }
        return found.build();
    }

    private static Stream<Breach> unexplained(DecisionTable table) {
        return table.getRules().stream()
                .filter(rule -> rule.getDescription() == null
                        || rule.getDescription().getTextContent().isBlank())
                .map(rule -> new Breach(rule.getId(), "Every rule has an annotation that says why it is there"));
    }
}
