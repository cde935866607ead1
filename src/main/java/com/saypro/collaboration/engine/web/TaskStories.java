package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.engine.web.TaskStory.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Reads from history what became of a task, for those it concerned. */
@Component
class TaskStories {

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final Directory directory;
    private final AsSystem asSystem;

    TaskStories(
            HistoryService historyService,
            RepositoryService repositoryService,
            Directory directory,
            AsSystem asSystem) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.directory = directory;
        this.asSystem = asSystem;
    }

    /**
     * The story of a task, for someone it concerned: who worked or could have worked on it, personally or as a member of
     * a group, who started the process, or who may read the process's history. Empty for everyone else, and for a task
     * nobody knows: the two cannot be told apart.
     */
    Optional<TaskStory> of(String taskId, String person, List<String> groups) {
        boolean mayReadHistory =
                historyService.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
        return asSystem.ask(() -> Optional.ofNullable(historyService
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .singleResult())
                .filter(task -> mayReadHistory || concerns(task, person, groups))
                .map(this::tell));
    }

    private boolean concerns(HistoricTaskInstance task, String person, List<String> groups) {
        return person.equals(task.getAssignee())
                || person.equals(task.getOwner())
                || links(task).stream()
                        .anyMatch(link -> person.equals(link.getUserId()) || groups.contains(link.getGroupId()))
                || process(task).map(HistoricProcessInstance::getStartUserId).stream()
                        .anyMatch(person::equals);
    }

    private TaskStory tell(HistoricTaskInstance task) {
        var process = process(task);
        return new TaskStory(
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                process.map(this::nameOf).orElse(""),
                process.map(HistoricProcessInstance::getBusinessKey).orElse(""),
                state(task),
                who(task),
                task.getEndTime() == null
                        ? ""
                        : TaskRow.moment(task.getEndTime().toInstant()));
    }

    private static State state(HistoricTaskInstance task) {
        if (task.getEndTime() == null) {
            return State.OPEN;
        }
        return "completed".equals(task.getDeleteReason()) ? State.FINISHED : State.DROPPED;
    }

    private String who(HistoricTaskInstance task) {
        if (state(task) == State.FINISHED) {
            return finisher(task).map(directory::personName).orElse("");
        }
        return task.getAssignee() != null
                ? directory.personName(task.getAssignee())
                : links(task).stream()
                        .map(HistoricIdentityLinkLog::getGroupId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(directory::groupName)
                        .collect(Collectors.joining(", "));
    }

    private Optional<String> finisher(HistoricTaskInstance task) {
        return historyService
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(task.getAssignee()));
    }

    private List<HistoricIdentityLinkLog> links(HistoricTaskInstance task) {
        return historyService
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .list();
    }

    private Optional<HistoricProcessInstance> process(HistoricTaskInstance task) {
        return Optional.ofNullable(task.getProcessInstanceId())
                .map(id -> historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult());
    }

    private String nameOf(HistoricProcessInstance process) {
        var definition = repositoryService.getProcessDefinition(process.getProcessDefinitionId());
        return Objects.requireNonNullElse(definition.getName(), definition.getKey());
    }
}
