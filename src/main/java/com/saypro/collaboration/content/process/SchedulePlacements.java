package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives every placement of the approved item to the publisher of its channel. */
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
