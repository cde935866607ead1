package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The placements of an approved item take their places in the calendar. */
@UsedInModels
@Component
class SchedulePlacements implements JavaDelegate {

    private final Publications publications;

    SchedulePlacements(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.schedule(execution.getProcessBusinessKey());
    }
}
