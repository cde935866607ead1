package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.SETTLEMENT_OUTCOME;

import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the round that settles a dispute after its last answer and says what it came to. */
@UsedInModels
@Component
class CloseSettlement implements JavaDelegate {

    private final ReviewRounds reviewRounds;

    CloseSettlement(ReviewRounds reviewRounds) {
        this.reviewRounds = reviewRounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                SETTLEMENT_OUTCOME,
                reviewRounds.close(execution.getProcessBusinessKey()).id());
    }
}
