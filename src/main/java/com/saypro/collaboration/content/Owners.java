package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who hears and decides about an item as its owner: the owner; when the owner is gone, the leads of the owning department. */
@Component
public class Owners {

    private final Directory directory;

    Owners(Directory directory) {
        this.directory = directory;
    }

    /** Sign-in names; more than one, or none, only when the owner is gone. */
    public List<String> of(ContentItem item) {
        return of(item, directory.everyone());
    }

    /** As {@link #of}, where everyone who can sign in is known already. */
    public static List<String> of(ContentItem item, List<Person> everyone) {
        if (isAmong(item, everyone)) {
            return List.of(item.owner());
        }
        String leads = new Department(item.department(), item.department()).leadGroup();
        return everyone.stream()
                .filter(person -> person.isIn(leads))
                .map(Person::id)
                .toList();
    }

    /** Whether the owner is one of those who can sign in. */
    public static boolean isAmong(ContentItem item, List<Person> everyone) {
        return everyone.stream().anyMatch(person -> person.id().equals(item.owner()));
    }
}
