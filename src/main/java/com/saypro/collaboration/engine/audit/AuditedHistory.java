package com.saypro.collaboration.engine.audit;

import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** The engine's history, with a copy of what administrators do for the audit log, which is never cleaned up. */
class AuditedHistory implements HistoryEventHandler {

    private final HistoryEventHandler history;
    private final Operations operations;

    AuditedHistory(HistoryEventHandler history, Operations operations) {
        this.history = history;
        this.operations = operations;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        history.handleEvent(event);
        record(List.of(event));
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        history.handleEvents(events);
        record(events);
    }

    private void record(List<HistoryEvent> events) {
        List<UserOperationLogEntry> entries = events.stream()
                .filter(UserOperationLogEntry.class::isInstance)
                .map(UserOperationLogEntry.class::cast)
                .filter(entry -> Operations.kind(entry).isPresent())
                .toList();
        if (!entries.isEmpty()) {
            operations.record(entries, deploymentName(entries.get(0).getDeploymentId()));
        }
    }

    private static String deploymentName(String id) {
        if (id == null) {
            return "";
        }
        var deployment = Context.getCommandContext().getDeploymentManager().findDeploymentById(id);
        return deployment == null || deployment.getName() == null ? "" : deployment.getName();
    }
}
