package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.publication.Slots;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody but those to whom an item belongs gets a slot to choose; handing it back is always possible. */
@UsedInModels
@Component
class SlotGuard implements TaskListener {

    private final Slots slots;

    SlotGuard(Slots slots) {
        this.slots = slots;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            slots.mustChoose(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
