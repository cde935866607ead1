package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Who answers a task, and the proof they enter. */
final class Answer {

    private Answer() {}

    /** @throws NotAllowed when nobody has claimed the task */
    static String by(DelegateTask task) {
        if (task.getAssignee() == null) {
            throw new NotAllowed("Claim the task before you complete it.");
        }
        return task.getAssignee();
    }

    /** The address or the message id, whichever the channel asks for. */
    static String proof(Entries entries) {
        String address = entries.text("address");
        return address.isEmpty() ? entries.text("messageId") : address;
    }
}
