package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.FinalApprovals;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody gets a final approval they may not decide; handing one back is always possible. */
@UsedInModels
@Component
class ApproverGuard implements TaskListener {

    private final FinalApprovals finalApprovals;

    ApproverGuard(FinalApprovals finalApprovals) {
        this.finalApprovals = finalApprovals;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            finalApprovals.mustBeAllowed(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
