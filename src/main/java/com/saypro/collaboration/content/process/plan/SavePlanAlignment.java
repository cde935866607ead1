package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.PlanDecision.Verdict;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Align content plan" records the decision. */
@UsedInModels
@Component
class SavePlanAlignment implements TaskListener {

    private final AlignPlan alignPlan;

    SavePlanAlignment(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        alignPlan.align(
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                Choice.of(Verdict.class, "decision", entries.text("decision")),
                "yes".equals(entries.text("prominenceSuitable")),
                entries.text("remarks"));
    }
}
