package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.REVIEW_ID;
import static com.saypro.collaboration.content.process.ContentApprovalModel.VIEW;

import com.saypro.collaboration.content.Restaffing;
import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Overdue reviews: those that nobody is left to take are offered to a further group first, then all open ones are escalated
 * as every overdue task is. Takes the input parameters of {@code escalation}.
 */
@UsedInModels
@Component
class EscalateReviews implements JavaDelegate {

    private final ReviewRounds reviewRounds;
    private final ContentView contentView;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final JavaDelegate escalation;

    EscalateReviews(
            ReviewRounds reviewRounds,
            ContentView contentView,
            TaskService taskService,
            RuntimeService runtimeService,
            @Qualifier("escalation") JavaDelegate escalation) {
        this.reviewRounds = reviewRounds;
        this.contentView = contentView;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        Map<String, Restaffing> restaffings = reviewRounds.restaff(execution.getProcessBusinessKey()).stream()
                .collect(Collectors.toMap(Restaffing::review, one -> one));
        if (!restaffings.isEmpty()) {
            taskService
                    .createTaskQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .taskDefinitionKey((String) execution.getVariable("taskKey"))
                    .list()
                    .forEach(task -> offer(task, execution.getProcessBusinessKey(), restaffings));
        }
        escalation.execute(execution);
    }

    private void offer(Task task, String number, Map<String, Restaffing> restaffings) {
        String reviewId = String.valueOf(taskService.getVariable(task.getId(), REVIEW_ID));
        Restaffing restaffing = restaffings.get(reviewId);
        if (restaffing != null) {
            taskService.addCandidateGroup(task.getId(), restaffing.group());
            runtimeService.setVariableLocal(task.getExecutionId(), VIEW, contentView.review(number, reviewId));
        }
    }
}
