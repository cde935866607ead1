package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A department's contribution is stated by its members only; handing it back is always possible. */
@UsedInModels
@Component
class ContributorGuard implements TaskListener {

    private final AlignPlan alignPlan;

    ContributorGuard(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            alignPlan.mustContribute(String.valueOf(task.getVariable("department")), task.getAssignee());
        }
    }
}
