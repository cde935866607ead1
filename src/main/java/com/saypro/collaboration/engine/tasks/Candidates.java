package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Who may claim a task, and where they are reached. */
@Component
class Candidates {

    private final Directory directory;
    private final SharedMailboxes mailboxes;

    Candidates(Directory directory, SharedMailboxes mailboxes) {
        this.directory = directory;
        this.mailboxes = mailboxes;
    }

    /** Recipients, each once: people by sign-in name; a group with a shared mailbox by that mailbox alone. */
    Set<String> recipients(Collection<? extends IdentityLink> links) {
        Set<String> recipients = new LinkedHashSet<>();
        for (IdentityLink link : links) {
            if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
                continue;
            }
            if (link.getUserId() != null) {
                recipients.add(link.getUserId());
            } else {
                mailboxes
                        .of(link.getGroupId())
                        .ifPresentOrElse(recipients::add, () -> recipients.addAll(members(link.getGroupId())));
            }
        }
        return recipients;
    }

    /** Sign-in names of the group's members. */
    Set<String> members(String group) {
        Set<String> members = new LinkedHashSet<>();
        directory.members(group).stream().map(Person::id).forEach(members::add);
        return members;
    }

    /** Groups that may claim a task, among its identity links. */
    static Set<String> groups(Collection<? extends IdentityLink> links) {
        Set<String> groups = new LinkedHashSet<>();
        for (IdentityLink link : links) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        }
        return groups;
    }
}
