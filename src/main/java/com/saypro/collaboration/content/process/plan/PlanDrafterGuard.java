package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody outside marketing gets the plan to draft, with what the departments contribute; handing it back is always possible. */
@UsedInModels
@Component
class PlanDrafterGuard implements TaskListener {

    private final AlignPlan alignPlan;

    PlanDrafterGuard(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            alignPlan.mustDraft(task.getAssignee());
        }
    }
}
