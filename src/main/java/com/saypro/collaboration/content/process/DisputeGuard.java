package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Disputes;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody gets a dispute they may not decide; handing one back is always possible. */
@UsedInModels
@Component
class DisputeGuard implements TaskListener {

    private final Disputes disputes;

    DisputeGuard(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            disputes.mustBeAllowed(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
