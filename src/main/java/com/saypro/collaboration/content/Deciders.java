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

    /**
     * The groups that may approve, the preferred one first. Where a department signs off with the final approval, that
     * department's come before the leads of content and leadership.
     */
    static Stream<String> approvingGroups(Dossier dossier) {
        Stream<String> first = dossier.finalReview()
                .map(review -> review.groups().stream())
                .orElseGet(() -> Stream.of(leads(dossier.item().department())));
        return Stream.concat(first, Stream.of(leads(CONTENT), LEADERSHIP)).distinct();
    }

    /** Everyone who may approve, without the excluded. */
    Set<String> approvers(Dossier dossier, Set<String> excluded) {
        return approvingGroups(dossier)
                .flatMap(group -> free(group, excluded).stream())
                .collect(Collectors.toSet());
    }

    static String leads(String department) {
        return new Department(department, department).leadGroup();
    }

    /** The group that reviews for the department: its own, or its leads' where it owns the item. */
    static String reviewingGroup(String department, ContentItem item) {
        return department.equals(item.department()) ? leads(department) : department;
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
