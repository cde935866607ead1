package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.DISPUTED;
import static com.saypro.collaboration.content.process.ContentApprovalModel.REVIEW_OUTCOME;

import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the round after its last review and says what it came to. */
@UsedInModels
@Component
class CloseReviewRound implements JavaDelegate {

    private final ReviewRounds reviewRounds;

    CloseReviewRound(ReviewRounds reviewRounds) {
        this.reviewRounds = reviewRounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String outcome = reviewRounds.close(number).id();
        execution.setVariable(REVIEW_OUTCOME, reviewRounds.isDisputed(number) ? DISPUTED : outcome);
    }
}
