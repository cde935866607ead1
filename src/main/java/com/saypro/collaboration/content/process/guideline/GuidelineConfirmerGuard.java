package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the confirmation from the drafter and from outsiders; handing it back is always possible. */
@UsedInModels
@Component
class GuidelineConfirmerGuard implements TaskListener {

    private final ReviseGuideline reviseGuideline;

    GuidelineConfirmerGuard(ReviseGuideline reviseGuideline) {
        this.reviseGuideline = reviseGuideline;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            reviseGuideline.mustConfirm(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
