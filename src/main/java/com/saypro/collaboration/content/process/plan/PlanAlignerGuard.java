package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the alignment from whoever drafted the plan and from outsiders; handing it back is always possible. */
@UsedInModels
@Component
class PlanAlignerGuard implements TaskListener {

    private final AlignPlan alignPlan;

    PlanAlignerGuard(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            alignPlan.mustAlign(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
