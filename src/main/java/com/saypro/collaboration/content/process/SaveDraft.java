package com.saypro.collaboration.content.process;

import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Draft content" freezes the first version, or withdraws the item. */
@UsedInModels
@Component
class SaveDraft implements TaskListener {

    private final HandIn handIn;

    SaveDraft(HandIn handIn) {
        this.handIn = handIn;
    }

    @Override
    public void notify(DelegateTask task) {
        handIn.of(task);
    }
}
