package com.saypro.collaboration.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Whether a decision table answers every combination of inputs, as far as that can be read from it. */
final class Completeness {

    private Completeness() {}

    /** True with a row that asks nothing, or when each combination of the inputs' allowed values meets a rule. */
    static boolean isComplete(DecisionTable table) {
        if (table.getRules().stream()
                .anyMatch(rule -> rule.getInputEntries().stream().allMatch(e -> asksNothing(text(e))))) {
            return true;
        }
        List<List<String>> allowed =
                table.getInputs().stream().map(Completeness::allowed).toList();
        return !allowed.isEmpty()
                && allowed.stream().noneMatch(List::isEmpty)
                && combinations(allowed).stream().allMatch(values -> meets(table, values));
    }

    private static List<String> allowed(Input input) {
        return input.getInputValues() == null
                ? List.of()
                : literals(input.getInputValues().getTextContent());
    }

    private static boolean meets(DecisionTable table, List<String> values) {
        return table.getRules().stream().anyMatch(rule -> meets(rule, values));
    }

    private static boolean meets(Rule rule, List<String> values) {
        List<InputEntry> entries = List.copyOf(rule.getInputEntries());
        for (int i = 0; i < values.size(); i++) {
            String text = text(entries.get(i));
            boolean negated = text.matches("not\\(.*\\)");
            String asked = negated ? text.substring(4, text.length() - 1) : text;
            if (!asksNothing(text) && literals(asked).contains(values.get(i)) == negated) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> combinations(List<List<String>> allowed) {
        List<List<String>> found = List.of(List.of());
        for (List<String> values : allowed) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : found) {
                for (String value : values) {
                    List<String> combination = new ArrayList<>(start);
                    combination.add(value);
                    longer.add(combination);
                }
            }
            found = longer;
        }
        return found;
    }

    private static List<String> literals(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String text(InputEntry entry) {
        return entry.getTextContent().strip();
    }

    private static boolean asksNothing(String text) {
        return text.isEmpty() || text.equals("-");
    }
}
