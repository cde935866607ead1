package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A directory in memory: everybody is called by their sign-in name. */
final class People implements Directory {

    private final Map<String, Person> people = new TreeMap<>();

    /** @param lines {@code name: group, group} */
    static People of(String... lines) {
        People all = new People();
        for (String line : lines) {
            String[] parts = line.split(":\\s*");
            Set<String> groups = Arrays.stream(parts[1].split(",\\s*")).collect(Collectors.toSet());
            all.people.put(parts[0], new Person(parts[0], parts[0], "", parts[0] + "@saypro.example", groups));
        }
        return all;
    }

    @Override
    public List<Department> departments() {
        return List.of();
    }

    @Override
    public Optional<Department> department(String id) {
        return Optional.of(new Department(id, id));
    }

    @Override
    public String groupName(String groupId) {
        return groupId;
    }

    @Override
    public List<String> owners(String process) {
        return List.of();
    }

    @Override
    public boolean belongs(Collection<String> groups) {
        return !groups.isEmpty();
    }

    @Override
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public String personName(String id) {
        return id;
    }

    @Override
    public List<Person> members(String groupId) {
        return people.values().stream()
                .filter(person -> person.isIn(groupId))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    @Override
    public List<Person> everyone() {
        return List.copyOf(people.values());
    }
}
