package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.PlanText;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Draft content plan" gives a version to communications, or ends the alignment. */
@UsedInModels
@Component
class SavePlanDraft implements TaskListener {

    private final AlignPlan alignPlan;

    SavePlanDraft(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        String quarter = task.getExecution().getProcessBusinessKey();
        Entries entries = Entries.of(task);
        switch (entries.text("next")) {
            case "submit" ->
                alignPlan.draft(
                        quarter,
                        task.getAssignee(),
                        new PlanText(
                                entries.text("newsletters"),
                                entries.text("pressReleases"),
                                entries.text("blogPosts"),
                                entries.text("socialMedia")),
                        PlanRows.themes(entries.rows("themes")),
                        PlanRows.prominence(entries.rows("prominence")));
            case "end" -> alignPlan.end(quarter, task.getAssignee(), entries.text("endReason"));
            default ->
                throw new Refused("next", "Choose whether to give the plan to communications or to end the alignment.");
        }
    }
}
