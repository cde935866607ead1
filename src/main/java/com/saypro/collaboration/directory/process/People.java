package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.Person;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Creates people and adds them to groups. What is there stays: no password is reset, no membership taken away. */
@Component
class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates a person who is not there yet, with all memberships. */
    void create(Person person, String password) {
        var user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.email());
        user.setPassword(password);
        identity.saveUser(user);
        join(person.id(), Set.of(), person.groups());
    }

    /** Adds the memberships that are missing. */
    void join(String person, Set<String> present, Set<String> wanted) {
        wanted.stream()
                .filter(group -> !present.contains(group))
                .sorted()
                .forEach(group -> identity.createMembership(person, group));
    }
}
