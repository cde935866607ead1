package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody outside communications gets the guideline to draft; handing it back is always possible. */
@UsedInModels
@Component
class GuidelineDrafterGuard implements TaskListener {

    private final ReviseGuideline reviseGuideline;

    GuidelineDrafterGuard(ReviseGuideline reviseGuideline) {
        this.reviseGuideline = reviseGuideline;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            reviseGuideline.mustDraft(task.getAssignee());
        }
    }
}
