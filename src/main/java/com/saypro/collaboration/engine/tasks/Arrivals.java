package com.saypro.collaboration.engine.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that comes for groups with a shared mailbox, gathered until its transaction commits: what comes at once, such as the
 * twenty placements of one approved item, is one mail.
 */
@Component
class Arrivals {

    /** A task, and the name of the group for which it came. */
    record Arrived(TaskFacts task, String group) {}

    private final TaskMails mails;

    Arrivals(TaskMails mails) {
        this.mails = mails;
    }

    /** The mail is written in the current transaction; the engine creates no task without one. */
    void add(TaskFacts task, String groupName, String mailbox) {
        gathering().add(mailbox, new Arrived(task, groupName));
    }

    private Gathering gathering() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathering.class::isInstance)
                .map(Gathering.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Gathering begun = new Gathering();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    private class Gathering implements TransactionSynchronization {

        private final Map<String, List<Arrived>> byMailbox = new LinkedHashMap<>();
        private boolean isOver;

        void add(String mailbox, Arrived one) {
            if (isOver) {
                mails.arrived(List.of(one), mailbox);
                return;
            }
            List<Arrived> before = byMailbox.computeIfAbsent(mailbox, first -> new ArrayList<>());
            if (before.stream().noneMatch(other -> other.task().equals(one.task()))) {
                before.add(one);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            isOver = true;
            byMailbox.forEach((mailbox, arrived) -> mails.arrived(arrived, mailbox));
        }
    }
}
