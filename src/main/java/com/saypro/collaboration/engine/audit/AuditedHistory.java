package com.saypro.collaboration.engine.audit;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;

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
            operations.record(entries, name(entries.get(0)));
        }
    }

    /** What it is about as people call it, while it is still there. */
    private static String name(UserOperationLogEntry entry) {
        var engine = Context.getCommandContext();
        String taskList = Operations.taskList(entry);
        if (entry.getDeploymentId() != null) {
            var deployment = engine.getDeploymentManager().findDeploymentById(entry.getDeploymentId());
            return deployment == null ? "" : Objects.toString(deployment.getName(), "");
        }
        if (taskList != null) {
            var filter = engine.getDbEntityManager().selectById(FilterEntity.class, taskList);
            return filter == null ? "" : Objects.toString(filter.getName(), "");
        }
        return "";
    }
}
