package com.saypro.collaboration.engine.audit;

import static org.camunda.bpm.engine.EntityTypes.AUTHORIZATION;
import static org.camunda.bpm.engine.EntityTypes.DECISION_DEFINITION;
import static org.camunda.bpm.engine.EntityTypes.DEPLOYMENT;
import static org.camunda.bpm.engine.EntityTypes.FILTER;
import static org.camunda.bpm.engine.EntityTypes.GROUP;
import static org.camunda.bpm.engine.EntityTypes.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.EntityTypes.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.EntityTypes.TENANT;
import static org.camunda.bpm.engine.EntityTypes.TENANT_MEMBERSHIP;
import static org.camunda.bpm.engine.EntityTypes.USER;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_CREATE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_DELETE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_UPDATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** Turns what the engine's operation log says about people, groups, rights, task lists and models into audit entries. */
class Operations {

    private static final Map<String, Kind> KINDS = Map.of(
            GROUP, Kind.GROUP,
            TENANT, Kind.GROUP,
            GROUP_MEMBERSHIP, Kind.MEMBERSHIP,
            TENANT_MEMBERSHIP, Kind.MEMBERSHIP,
            AUTHORIZATION, Kind.RIGHT,
            FILTER, Kind.FILTER,
            DEPLOYMENT, Kind.DEPLOYMENT);

    private static final Map<String, String> SUBJECTS = Map.of(
            USER, "userId",
            GROUP, "groupId",
            TENANT, "tenantId",
            GROUP_MEMBERSHIP, "userId",
            TENANT_MEMBERSHIP, "userId",
            AUTHORIZATION, "resource",
            FILTER, "filterId");

    private final AuditLog log;

    Operations(AuditLog log) {
        this.log = log;
    }

    /**
     * Records one operation, in its transaction.
     *
     * @param entries the engine writes one for each property
     * @param name what a deployment or a task list is called; empty for all else
     */
    void record(List<? extends UserOperationLogEntry> entries, String name) {
        UserOperationLogEntry first = entries.get(0);
        kind(first).ifPresent(kind -> {
            Map<String, String> properties = properties(entries);
            String id = first.getDeploymentId() != null
                    ? first.getDeploymentId()
                    : properties.remove(SUBJECTS.getOrDefault(first.getEntityType(), ""));
            String subject = name.isEmpty() ? id : (name + " " + Objects.toString(id, "")).strip();
            String detail = properties.entrySet().stream()
                    .map(property -> property.getKey() + ": " + property.getValue())
                    .collect(Collectors.joining(", "));
            log.add(
                    kind,
                    first.getUserId(),
                    subject,
                    first.getOperationType() + (detail.isEmpty() ? "" : ", " + detail));
        });
    }

    /** Id of the task list an operation is about; {@code null} when it is about something else. */
    static String taskList(UserOperationLogEntry entry) {
        return FILTER.equals(entry.getEntityType()) ? entry.getNewValue() : null;
    }

    /**
     * Whether an operation belongs here, and as what; work on tasks and instances does not. Of a changed person something else
     * says more ({@link Changes}).
     */
    static Optional<Kind> kind(UserOperationLogEntry entry) {
        String type = entry.getEntityType();
        String operation = entry.getOperationType();
        if (USER.equals(type)) {
            return switch (operation) {
                case OPERATION_TYPE_CREATE -> Optional.of(Kind.PERSON_CREATED);
                case OPERATION_TYPE_DELETE -> Optional.of(Kind.PERSON_DELETED);
                case OPERATION_TYPE_UPDATE -> Optional.empty();
                default -> Optional.of(Kind.PERSON_CHANGED);
            };
        }
        if (OPERATION_TYPE_DELETE.equals(operation)
                && (PROCESS_DEFINITION.equals(type) || DECISION_DEFINITION.equals(type))) {
            return Optional.of(Kind.DEPLOYMENT);
        }
        return Optional.ofNullable(type).map(KINDS::get);
    }

    private static Map<String, String> properties(List<? extends UserOperationLogEntry> entries) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (UserOperationLogEntry entry : entries) {
            if (entry.getProperty() == null) {
                continue;
            }
            String before = entry.getOrgValue();
            String after = entry.getNewValue();
            String value = before == null || before.equals(after)
                    ? String.valueOf(after)
                    : after == null ? before : before + " → " + after;
            properties.put(entry.getProperty(), value);
        }
        return properties;
    }
}
