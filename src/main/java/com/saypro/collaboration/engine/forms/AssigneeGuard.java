package com.saypro.collaboration.engine.forms;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;

/** Only the person who claimed a task completes it. The system itself, which signs in as nobody, may. */
class AssigneeGuard implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null || person.equals(task.getAssignee())) {
            return;
        }
        throw new NotAllowed(
                task.getAssignee() == null
                        ? "Claim this task first; only the person who claimed it can complete it."
                        : "Someone else has claimed this task; only they can complete it.");
    }
}
