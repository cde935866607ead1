package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the agreed plan count. */
@UsedInModels
@Component
class PublishContentPlan implements JavaDelegate {

    private final AlignPlan alignPlan;

    PublishContentPlan(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alignPlan.publish(execution.getProcessBusinessKey());
    }
}
