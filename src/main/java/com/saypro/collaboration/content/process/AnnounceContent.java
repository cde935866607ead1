package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.OUTCOME;

import com.saypro.collaboration.content.Announcements;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the item's way as the input {@code outcome} says, and tells everyone concerned. */
@UsedInModels
@Component
class AnnounceContent implements JavaDelegate {

    private final Announcements announcements;

    AnnounceContent(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = (String) execution.getVariable(OUTCOME);
        announcements.announce(execution.getProcessBusinessKey(), Choice.of(ContentState.class, OUTCOME, outcome));
    }
}
