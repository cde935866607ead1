package com.saypro.collaboration.directory;

import java.util.Set;

/**
 * Someone who can sign in.
 *
 * @param id sign-in name
 * @param firstName given name
 * @param lastName family name
 * @param email mail address; empty when the person has none
 * @param groups ids of all groups the person is a member of
 */
public record Person(String id, String firstName, String lastName, String email, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    /** The name as people read it. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** Whether the person is a member of the group. */
    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
