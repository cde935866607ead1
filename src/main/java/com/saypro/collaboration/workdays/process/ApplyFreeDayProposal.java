package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.ChangeFreeDays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the confirmed proposal into force. */
@UsedInModels
@Component("applyFreeDayProposal")
class ApplyFreeDayProposal implements JavaDelegate {

    private final ChangeFreeDays changeFreeDays;

    ApplyFreeDayProposal(ChangeFreeDays changeFreeDays) {
        this.changeFreeDays = changeFreeDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changeFreeDays.apply(execution.getProcessBusinessKey());
    }
}
