package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.REVIEW_ID;

import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody gets a review they may not decide; handing one back is always possible. */
@UsedInModels
@Component
class ReviewerGuard implements TaskListener {

    private final ReviewRounds reviewRounds;

    ReviewerGuard(ReviewRounds reviewRounds) {
        this.reviewRounds = reviewRounds;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            reviewRounds.mustBeAllowed(
                    task.getExecution().getProcessBusinessKey(),
                    (String) task.getVariable(REVIEW_ID),
                    task.getAssignee());
        }
    }
}
