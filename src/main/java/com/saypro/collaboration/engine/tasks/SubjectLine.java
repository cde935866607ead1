package com.saypro.collaboration.engine.tasks;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Lets the Tasklist say what a task is about: the variable {@code subject}, local to the task and shown in every list, holds
 * the business key and the title as they were when the task came up.
 */
@Component
class SubjectLine {

    static final String SUBJECT = "subject";

    private final TaskMails mails;

    SubjectLine(TaskMails mails) {
        this.mails = mails;
    }

    void write(DelegateTask task) {
        TaskFacts facts = mails.facts(task);
        if (!facts.businessKey().isEmpty()) {
            task.setVariableLocal(SUBJECT, facts.subject());
        }
    }
}
