package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.Pieces;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "State contribution" records what the department contributes. */
@UsedInModels
@Component
class SaveContribution implements TaskListener {

    private final AlignPlan alignPlan;

    SaveContribution(AlignPlan alignPlan) {
        this.alignPlan = alignPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        alignPlan.contribute(
                task.getExecution().getProcessBusinessKey(),
                String.valueOf(task.getVariable("department")),
                task.getAssignee(),
                new Pieces(
                        number(entries, "emails"),
                        number(entries, "blogPosts"),
                        number(entries, "eventMaterials"),
                        number(entries, "socialPosts")),
                entries.text("about"));
    }

    private static int number(Entries entries, String key) {
        try {
            return Integer.parseInt(entries.text(key));
        } catch (NumberFormatException e) {
            throw new Refused(key, "A number is missing. Enter how many pieces; 0 is an answer.");
        }
    }
}
