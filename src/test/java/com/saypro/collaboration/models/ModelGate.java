package com.saypro.collaboration.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All house rules, run over all models, forms and decisions of a folder. */
final class ModelGate {

    static final List<Rule<ProcessModel>> FOR_PROCESSES = List.of(
            new ProcessSettings(),
            new TypedIds(),
            new Names(),
            new Conditions(),
            new Size(),
            new NoCode(),
            new Expressions(),
            new StartForms(),
            new UserTaskForms(),
            new UserTaskPeople(),
            new UserTaskDeadlines(),
            new Timers(),
            new MultiInstanceTasks(),
            new CallActivities(),
            new DecisionCalls(),
            new EverythingDrawn(),
            new NothingOverlaps(),
            new FlowsKeepOff(),
            new LeftToRight());
    static final List<Rule<FormModel>> FOR_FORMS =
            List.of(new FormSettings(), new FormFields(), new FormTables(), new FormUse());
    static final List<Rule<DecisionModel>> FOR_DECISIONS = List.of(new DecisionSettings(), new DecisionTables());

    private final Map<String, ProcessModel> processes;
    private final Map<String, FormModel> forms;
    private final Map<String, DecisionModel> decisions;
    private final House house;

    /**
     * @param groups ids of the directory's groups
     * @param beans classes of the beans that expressions may call, by bean name
     */
    ModelGate(Sources sources, Set<String> groups, Map<String, Class<?>> beans) {
        processes = read(sources.ending(".bpmn"), ProcessModel::new);
        forms = read(sources.ending(".form"), FormModel::new);
        decisions = read(sources.ending(".dmn"), DecisionModel::new);
        house = new House(
                groups,
                beans,
                by(processes, model -> model.process().getId()),
                by(forms, FormModel::id),
                decisions.values().stream()
                        .flatMap(DecisionModel::decisions)
                        .map(decision -> decision.getId())
                        .collect(Collectors.toSet()));
    }

    /** Every place where a file breaks a rule, file by file. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        processes.forEach((path, model) -> found.addAll(findings(path, model, FOR_PROCESSES)));
        forms.forEach((path, model) -> found.addAll(findings(path, model, FOR_FORMS)));
        decisions.forEach((path, model) -> found.addAll(findings(path, model, FOR_DECISIONS)));
        return found;
    }

    /** Number of files that were read. */
    int files() {
        return processes.size() + forms.size() + decisions.size();
    }

    private <M> List<Finding> findings(String path, M model, List<Rule<M>> rules) {
        return rules.stream()
                .flatMap(rule -> rule.breaches(model, house).map(breach -> new Finding(path, rule.name(), breach)))
                .toList();
    }

    private static <M> Map<String, M> read(Map<String, String> texts, BiFunction<String, String, M> reader) {
        Map<String, M> models = new LinkedHashMap<>();
        texts.forEach((path, text) -> models.put(path, reader.apply(path, text)));
        return models;
    }

    private static <M> Map<String, M> by(Map<String, M> models, Function<M, String> key) {
        return models.values().stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }
}
