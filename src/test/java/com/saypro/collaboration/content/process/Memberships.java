package com.saypro.collaboration.content.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** People who join and leave groups in the middle of things, until everything is put back. */
final class Memberships {

    private final IdentityService identity;
    private final Deque<Runnable> back = new ArrayDeque<>();

    Memberships(IdentityService identity) {
        this.identity = identity;
    }

    void add(String person, String group) {
        identity.createMembership(person, group);
        back.push(() -> identity.deleteMembership(person, group));
    }

    void remove(String person, String group) {
        identity.deleteMembership(person, group);
        back.push(() -> identity.createMembership(person, group));
    }

    /** Lets everyone leave these groups. */
    void empty(String... groups) {
        for (String group : groups) {
            identity.createUserQuery().memberOfGroup(group).list().stream()
                    .map(User::getId)
                    .forEach(person -> remove(person, group));
        }
    }

    void restore() {
        while (!back.isEmpty()) {
            back.pop().run();
        }
    }
}
