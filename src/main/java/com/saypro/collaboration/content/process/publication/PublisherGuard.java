package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.publication.Publishing;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody but the publishers of its channel gets a placement to publish or to confirm; handing it back is always possible. */
@UsedInModels
@Component
class PublisherGuard implements TaskListener {

    private final Publishing publishing;

    PublisherGuard(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            publishing.mustPublish(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
