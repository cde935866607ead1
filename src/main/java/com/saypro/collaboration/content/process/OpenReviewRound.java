package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.DECISION_RESULT;

import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a review round with the departments the decision {@code review-routing} has just named. */
@UsedInModels
@Component
class OpenReviewRound implements ExecutionListener {

    private final ReviewRounds reviewRounds;

    OpenReviewRound(ReviewRounds reviewRounds) {
        this.reviewRounds = reviewRounds;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var routed = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        reviewRounds.open(execution.getProcessBusinessKey(), routed.collectEntries("department"));
    }
}
