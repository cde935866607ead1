package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.PublicationModel.SLOT_AHEAD;

import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the slot of the placement is still ahead. */
@UsedInModels
@Component
class CheckSlot implements JavaDelegate {

    private final Publications publications;

    CheckSlot(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(SLOT_AHEAD, publications.isAhead(execution.getProcessBusinessKey()));
    }
}
