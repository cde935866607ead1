package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.DECISION_RESULT;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.Level;
import com.saypro.collaboration.content.Part;
import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.content.Routing;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        reviewRounds.open(execution.getProcessBusinessKey(), routing(routed.getResultList()));
    }

    /** The rows of {@code review-routing}: a department, the part it takes, and the level, which is the same in every row. */
    static Routing routing(List<Map<String, Object>> rows) {
        List<String> reviewers = new ArrayList<>();
        String finalDepartment = "";
        Level level = Level.STANDARD;
        for (Map<String, Object> row : rows) {
            String department = (String) row.get("department");
            if (Part.FINAL_APPROVAL.id().equals(row.get("part"))) {
                finalDepartment = department;
            } else {
                reviewers.add(department);
            }
            level = Choice.of(Level.class, "level", (String) row.get("level"));
        }
        return new Routing(level, reviewers, finalDepartment);
    }
}
