package com.saypro.collaboration.engine.tasks;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Lets the Tasklist say what a task is about: the variable {@code subject}, local to the task and shown in every list, holds
 * the business key and the title as they were when the task came up, and says so when the work is urgent. The process's own
 * variables are not for everyone who may work on a task; this one is.
 */
@Component
class SubjectLine {

    static final String SUBJECT = "subject";

    private static final String URGENCY = "urgency";

    private final TaskMails mails;

    SubjectLine(TaskMails mails) {
        this.mails = mails;
    }

    void write(DelegateTask task) {
        TaskFacts facts = mails.facts(task);
        if (!facts.businessKey().isEmpty()) {
            boolean urgent = "urgent".equals(task.getVariable(URGENCY));
            task.setVariableLocal(SUBJECT, urgent ? facts.subject() + " (urgent)" : facts.subject());
        }
    }
}
