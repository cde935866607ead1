package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.Disputes;
import com.saypro.collaboration.content.Verdict;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Decide dispute" records how it goes on. */
@UsedInModels
@Component
class SaveDispute implements TaskListener {

    private final Disputes disputes;

    SaveDispute(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        disputes.decide(
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                Choice.of(Verdict.class, "decision", entries.text("decision")),
                entries.text("reasons"));
    }
}
