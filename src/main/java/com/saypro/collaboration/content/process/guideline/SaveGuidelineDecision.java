package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.guideline.GuidelineDecision;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Confirm guideline" records the decision. */
@UsedInModels
@Component
class SaveGuidelineDecision implements TaskListener {

    private final ReviseGuideline reviseGuideline;

    SaveGuidelineDecision(ReviseGuideline reviseGuideline) {
        this.reviseGuideline = reviseGuideline;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        reviseGuideline.decide(
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                Choice.of(GuidelineDecision.class, "decision", entries.text("decision")),
                entries.text("reasons"));
    }
}
