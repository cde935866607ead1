package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.directory.Directory;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Tells people about work that has just become theirs. What a person takes for themselves needs no mail; what is there for
 * a group waits for the morning's digest, unless the group has a shared mailbox.
 */
@Component
class NewTaskMail {

    private final TaskMails mails;
    private final IdentityService identityService;
    private final Arrivals arrivals;
    private final SharedMailboxes mailboxes;
    private final Directory directory;

    NewTaskMail(
            TaskMails mails,
            IdentityService identityService,
            Arrivals arrivals,
            SharedMailboxes mailboxes,
            Directory directory) {
        this.mails = mails;
        this.identityService = identityService;
        this.arrivals = arrivals;
        this.mailboxes = mailboxes;
        this.directory = directory;
    }

    void created(DelegateTask task) {
        if (task.getAssignee() != null) {
            return;
        }
        for (String group : new TreeSet<>(Candidates.groups(task.getCandidates()))) {
            mailboxes
                    .of(group)
                    .ifPresent(mailbox -> arrivals.add(mails.facts(task), directory.groupName(group), mailbox));
        }
    }

    void assigned(DelegateTask task) {
        var actor = identityService.getCurrentAuthentication();
        String assignee = task.getAssignee();
        if (assignee != null && (actor == null || !assignee.equals(actor.getUserId()))) {
            mails.assigned(mails.facts(task), assignee, ((TaskEntity) task).getRevision());
        }
    }
}
