package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.REVIEW_ID;

import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody gets a review they may not decide, or two of one round; handing one back is always possible. */
@UsedInModels
@Component
class ReviewerGuard implements TaskListener {

    private final ReviewRounds reviewRounds;
    private final Directory directory;
    private final TaskService taskService;

    ReviewerGuard(ReviewRounds reviewRounds, Directory directory, TaskService taskService) {
        this.reviewRounds = reviewRounds;
        this.directory = directory;
        this.taskService = taskService;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            reviewRounds.mustBeAllowed(
                    task.getExecution().getProcessBusinessKey(),
                    String.valueOf(task.getVariable(REVIEW_ID)),
                    task.getAssignee());
            mustHoldNoOther(task);
        }
    }

    private void mustHoldNoOther(DelegateTask task) {
        boolean holdsAnother = taskService
                .createTaskQuery()
                .processInstanceId(task.getProcessInstanceId())
                .taskDefinitionKey(task.getTaskDefinitionKey())
                .taskAssignee(task.getAssignee())
                .list()
                .stream()
                .anyMatch(other -> !other.getId().equals(task.getId()));
        if (holdsAnother) {
            throw new NotAllowed(
                    "%s has already taken another review of this content; everyone reviews once in a round. That one has to be handed back first."
                            .formatted(directory.personName(task.getAssignee())));
        }
    }
}
