package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Timeout listener of every user task: says that the task is due soon, to its assignee or, while nobody has claimed it, to
 * everyone who may. When the assignee is gone and others may do the work, nobody has it any more. In models: {@code <camunda:taskListener event="timeout" delegateExpression="${reminder}">}.
 */
@UsedInModels
@Component("reminder")
class Reminder implements TaskListener {

    private final TaskMails mails;
    private final Candidates candidates;
    private final Directory directory;

    Reminder(TaskMails mails, Candidates candidates, Directory directory) {
        this.mails = mails;
        this.candidates = candidates;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskFacts facts = mails.facts(task);
        if (isLeftBehind(task)) {
            task.setAssignee(null);
        }
        if (task.getAssignee() != null) {
            mails.dueSoon(facts, task.getAssignee());
        } else {
            candidates.recipients(task.getCandidates()).forEach(recipient -> mails.dueSoon(facts, recipient));
        }
    }

    private boolean isLeftBehind(DelegateTask task) {
        return task.getAssignee() != null
                && directory.person(task.getAssignee()).isEmpty()
                && !task.getCandidates().isEmpty();
    }
}
