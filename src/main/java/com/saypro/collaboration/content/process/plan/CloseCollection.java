package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records who did not answer, and goes on to drafting. */
@UsedInModels
@Component
class CloseCollection implements JavaDelegate {

    private final AlignPlan alignPlan;

    CloseCollection(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alignPlan.closeCollection(execution.getProcessBusinessKey());
    }
}
