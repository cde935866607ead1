package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.guideline.GuidelineText;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Draft guideline" submits the text or withdraws the revision; who completes it is the author. */
@UsedInModels
@Component
class SaveGuidelineDraft implements TaskListener {

    private final ReviseGuideline reviseGuideline;

    SaveGuidelineDraft(ReviseGuideline reviseGuideline) {
        this.reviseGuideline = reviseGuideline;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        Entries entries = Entries.of(task);
        switch (entries.text("next")) {
            case "submit" -> {
                reviseGuideline.submit(
                        number,
                        task.getAssignee(),
                        new GuidelineText(
                                entries.text("tone"),
                                entries.text("style"),
                                entries.text("messaging"),
                                entries.text("changeNote")));
                task.getExecution().setVariable("author", task.getAssignee());
            }
            case "withdraw" -> reviseGuideline.withdraw(number, task.getAssignee(), entries.text("withdrawReason"));
            default -> throw new Refused("next", "Choose whether to submit the guideline or to withdraw the revision.");
        }
    }
}
