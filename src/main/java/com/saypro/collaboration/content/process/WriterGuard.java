package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Writers;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody gets a draft or rework they may not write; handing one back is always possible. */
@UsedInModels
@Component
class WriterGuard implements TaskListener {

    private final Writers writers;

    WriterGuard(Writers writers) {
        this.writers = writers;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            writers.mustHave(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
