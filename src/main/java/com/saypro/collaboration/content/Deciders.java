package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which groups a review or a final approval can go to, and who in them is free. */
@Component
class Deciders {

    static final String CONTENT = "content";
    static final String LEADERSHIP = "leadership";

    private final Directory directory;

    Deciders(Directory directory) {
        this.directory = directory;
    }

    /** The groups that may approve the item, the preferred one first. */
    static Stream<String> approvingGroups(ContentItem item) {
        return Stream.of(
                        new Department(item.department(), item.department()).leadGroup(),
                        new Department(CONTENT, CONTENT).leadGroup(),
                        LEADERSHIP)
                .distinct();
    }

    /** Everyone who may approve the item, without the excluded. */
    Set<String> approvers(ContentItem item, Set<String> excluded) {
        return approvingGroups(item)
                .flatMap(group -> free(group, excluded).stream())
                .collect(Collectors.toSet());
    }

    /** The group that reviews for the department: its own, or its leads' where it owns the item. */
    static String reviewingGroup(String department, ContentItem item) {
        return department.equals(item.department()) ? new Department(department, department).leadGroup() : department;
    }

    Set<String> free(Collection<String> groups, Set<String> excluded) {
        return groups.stream().flatMap(group -> free(group, excluded).stream()).collect(Collectors.toSet());
    }

    Set<String> free(String group, Set<String> excluded) {
        return directory.members(group).stream()
                .map(Person::id)
                .filter(id -> !excluded.contains(id))
                .collect(Collectors.toSet());
    }

    String names(Stream<String> groups) {
        return groups.map(directory::groupName).collect(Collectors.joining(", "));
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
