package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody but the publishers of the last placement gets the figures to record; handing it back is always possible. */
@UsedInModels
@Component
class FiguresGuard implements TaskListener {

    private final Performances performances;

    FiguresGuard(Performances performances) {
        this.performances = performances;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            performances.mustRecord(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
