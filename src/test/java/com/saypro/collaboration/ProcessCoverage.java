package com.saypro.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails a process's test class when its tests together have not passed through every flow node of the newest version of
 * the model. Reads the engine's history, so instances may be deleted after a test, but not their history.
 *
 * Where two classes share a process, one leaves nodes to the other: {@link #without}, {@link #only}.
 *
 * <pre>{@code @RegisterExtension
 * static final ProcessCoverage COVERAGE = new ProcessCoverage("free-day");}</pre>
 */
public final class ProcessCoverage implements BeforeAllCallback, AfterAllCallback {

    private final String processKey;
    private final Predicate<String> asked;
    private Set<String> before;

    public ProcessCoverage(String processKey) {
        this(processKey, node -> true);
    }

    private ProcessCoverage(String processKey, Predicate<String> asked) {
        this.processKey = processKey;
        this.asked = asked;
    }

    /** The same, without the nodes another class passes through. */
    public ProcessCoverage without(Collection<String> nodes) {
        return new ProcessCoverage(processKey, asked.and(node -> !nodes.contains(node)));
    }

    /** The same for these nodes alone; another class passes through the others. */
    public ProcessCoverage only(Collection<String> nodes) {
        return new ProcessCoverage(processKey, asked.and(nodes::contains));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        before = Set.copyOf(instances(engine(context).getHistoryService()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        HistoryService history = engine(context).getHistoryService();
        Set<String> passed = instances(history).stream()
                .filter(instance -> !before.contains(instance))
                .flatMap(instance -> activities(history, instance))
                .collect(Collectors.toSet());

        assertThat(passed)
                .as("flow nodes of %s that its tests pass through", processKey)
                .containsAll(flowNodes(engine(context).getRepositoryService()));
    }

    private List<String> instances(HistoryService history) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(processKey).list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private static Stream<String> activities(HistoryService history, String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId);
    }

    private List<String> flowNodes(RepositoryService repository) {
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(newest).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(asked)
                .toList();
    }

    private static ProcessEngine engine(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    }
}
