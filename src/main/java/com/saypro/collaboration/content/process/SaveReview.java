package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.REVIEW_ID;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ReviewDecision;
import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Review content" records the department's decision. */
@UsedInModels
@Component
class SaveReview implements TaskListener {

    private final ReviewRounds reviewRounds;

    SaveReview(ReviewRounds reviewRounds) {
        this.reviewRounds = reviewRounds;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        reviewRounds.decide(
                task.getExecution().getProcessBusinessKey(),
                String.valueOf(task.getVariable(REVIEW_ID)),
                task.getAssignee(),
                Choice.of(ReviewDecision.class, "decision", entries.text("decision")),
                entries.chosen("criteria"),
                entries.text("remarks"));
    }
}
