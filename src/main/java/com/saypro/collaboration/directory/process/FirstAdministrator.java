package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.Person;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes sure that someone can administer. While nobody is an administrator, the configured person is created and made one;
 * a person who is there keeps the password.
 *
 * <p>The administrator is also in the engine's own group {@value #Group.ENGINE_ADMINISTRATOR}: as long as that group is empty, the
 * webapps offer everybody a page that creates its first member.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final Set<String> GROUPS = Set.of(Group.ADMINISTRATOR, Group.ENGINE_ADMINISTRATOR);

    private final Directory directory;
    private final Groups groups;
    private final People people;
    private final AdministratorAccount account;

    FirstAdministrator(Directory directory, Groups groups, People people, AdministratorAccount account) {
        this.directory = directory;
        this.groups = groups;
        this.people = people;
        this.account = account;
    }

    void apply() {
        var administrators = directory.members(Group.ADMINISTRATOR);
        if (!administrators.isEmpty()
                && !directory.members(Group.ENGINE_ADMINISTRATOR).isEmpty()) {
            return;
        }
        groups.ensure(Group.ENGINE_ADMINISTRATOR, "Engine administrators");
        if (!administrators.isEmpty()) {
            administrators.forEach(person -> people.join(person.id(), person.groups(), GROUPS));
            return;
        }
        directory
                .person(account.user())
                .ifPresentOrElse(
                        person -> people.join(person.id(), person.groups(), GROUPS),
                        () -> people.create(
                                new Person(account.user(), "SayPro", "Administrator", account.email(), GROUPS),
                                account.password()));
        LOG.info("{} is administrator, as nobody was", account.user());
    }
}
