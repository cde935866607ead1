package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Tells the owners of a process when work stands still because a step has failed for good, once per incident and in the transaction
 * that records it. Incidents of calling processes, which repeat that of the called one, are not told.
 */
@Component
class IncidentMail {

    /** Hears of what belongs to no process of the directory. */
    private static final String IF_NOBODYS = "process-owner";

    private final Outbox outbox;
    private final Candidates people;
    private final WorkTitles titles;
    private final Directory directory;

    IncidentMail(Outbox outbox, Candidates people, WorkTitles titles, Directory directory) {
        this.outbox = outbox;
        this.people = people;
        this.titles = titles;
        this.directory = directory;
    }

    void recorded(HistoryEvent event) {
        if (event instanceof HistoricIncidentEventEntity incident
                && event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)
                && Objects.equals(incident.getId(), incident.getRootCauseIncidentId())) {
            owners(incident).forEach(owner -> outbox.post(message(owner, incident)));
        }
    }

    private Set<String> owners(HistoricIncidentEventEntity incident) {
        var instance = instance(incident);
        List<String> groups = instance == null
                ? List.of()
                : directory.owners(instance.getProcessDefinition().getKey());
        Set<String> owners = new TreeSet<>();
        (groups.isEmpty() ? List.of(IF_NOBODYS) : groups).forEach(group -> owners.addAll(people.members(group)));
        return owners;
    }

    private Message message(String owner, HistoricIncidentEventEntity incident) {
        String where = where(incident);
        return new Message(
                owner,
                incident.getId() + ":incident",
                "notice",
                "Stands still: " + where,
                Map.of(
                        "title",
                        where + " stands still",
                        "paragraphs",
                        List.of(
                                "The step “%s” failed and is not tried again by itself."
                                        .formatted(TaskFacts.text(incident.getActivityId())),
                                "What the log says: "
                                        + Objects.requireNonNullElse(incident.getIncidentMessage(), "nothing"),
                                "Remove the cause, then choose “Increment Number of Retries” for the instance in Cockpit."),
                        "link",
                        incident.getProcessInstanceId() == null
                                ? "/camunda/app/cockpit/default/#/dashboard"
                                : "/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=incidents-tab"
                                        .formatted(incident.getProcessInstanceId()),
                        "linkLabel",
                        "Open in Cockpit"));
    }

    /** "Content approval C-2026-0042 Spring campaign"; the kind of failure where no instance is concerned. */
    private String where(HistoricIncidentEventEntity incident) {
        var instance = instance(incident);
        if (instance == null) {
            return "A background job (" + incident.getIncidentType() + ")";
        }
        var process = instance.getProcessDefinition();
        String name = Objects.requireNonNullElse(process.getName(), process.getKey());
        String key = TaskFacts.text(instance.getBusinessKey());
        String title = titles.title(process.getKey(), instance.getBusinessKey());
        return (name + " " + (title.contains(key) ? title : key + " " + title)).strip();
    }

    private static ExecutionEntity instance(HistoricIncidentEventEntity incident) {
        return incident.getProcessInstanceId() == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(incident.getProcessInstanceId());
    }
}
