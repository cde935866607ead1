package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.FinalApprovals;
import com.saypro.collaboration.content.Verdict;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Approve content" records the final decision. */
@UsedInModels
@Component
class SaveApproval implements TaskListener {

    private final FinalApprovals finalApprovals;

    SaveApproval(FinalApprovals finalApprovals) {
        this.finalApprovals = finalApprovals;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        finalApprovals.decide(
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                Choice.of(Verdict.class, "decision", entries.text("decision")),
                entries.chosen("criteria"),
                entries.text("reasons"));
        entries.forgetStray("criteria");
    }
}
