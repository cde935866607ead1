package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.PublicationModel.MEASUREMENT;
import static com.saypro.collaboration.content.process.publication.PublicationModel.PLACEMENT_WITHDRAWN;
import static com.saypro.collaboration.content.process.publication.PublicationModel.PUBLICATION;
import static com.saypro.collaboration.content.process.publication.PublicationModel.SLOT_MOVED;
import static com.saypro.collaboration.content.process.publication.PublicationModel.URGENCY;

import com.saypro.collaboration.content.Urgency;
import com.saypro.collaboration.content.process.WithoutRights;
import com.saypro.collaboration.content.publication.PublicationProcess;
import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts publications and measurements, and tells running ones what happened. */
@Component
class EnginePublicationProcess implements PublicationProcess {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final WithoutRights withoutRights;

    EnginePublicationProcess(
            RuntimeService runtimeService, HistoryService historyService, WithoutRights withoutRights) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.withoutRights = withoutRights;
    }

    @Override
    public void start(String placementId, Urgency urgency) {
        withoutRights.run(() -> {
            boolean running = runtimeService
                            .createProcessInstanceQuery()
                            .processDefinitionKey(PUBLICATION)
                            .processInstanceBusinessKey(placementId)
                            .count()
                    > 0;
            if (!running) {
                start(PUBLICATION, placementId, urgency);
            }
        });
    }

    @Override
    public void slotMoved(String placementId) {
        tell(SLOT_MOVED, placementId);
    }

    @Override
    public void ended(String placementId) {
        tell(PLACEMENT_WITHDRAWN, placementId);
    }

    @Override
    public void measure(String number, Urgency urgency) {
        withoutRights.run(() -> {
            boolean started = historyService
                            .createHistoricProcessInstanceQuery()
                            .processDefinitionKey(MEASUREMENT)
                            .processInstanceBusinessKey(number)
                            .count()
                    > 0;
            if (!started) {
                start(MEASUREMENT, number, urgency);
            }
        });
    }

    private void start(String process, String businessKey, Urgency urgency) {
        runtimeService.startProcessInstanceByKey(process, businessKey, Variables.putValue(URGENCY, urgency.id()));
    }

    /**
     * A publication that has not reached a wait state for the message reads the placement as it is when it gets there. The
     * engine passes over one that is paused, and what is on record would part from what is under way.
     */
    private void tell(String message, String placementId) {
        withoutRights.run(() -> {
            boolean paused = runtimeService
                            .createProcessInstanceQuery()
                            .processDefinitionKey(PUBLICATION)
                            .processInstanceBusinessKey(placementId)
                            .suspended()
                            .count()
                    > 0;
            if (paused) {
                throw new Refused(
                        "A process owner has paused the publication of %s, so nothing was changed. Try again when it goes on, or ask a process owner."
                                .formatted(placementId));
            }
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(placementId)
                    .correlateAll();
        });
    }
}
