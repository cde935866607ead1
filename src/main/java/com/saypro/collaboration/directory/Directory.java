package com.saypro.collaboration.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who works at SayPro and in which groups. Departments come from the directory's YAML, people from the identity service. */
public interface Directory {

    /** All departments in the order of the directory's YAML. */
    List<Department> departments();

    /** The department with this id. */
    Optional<Department> department(String id);

    /** The name of a department or other group as people read it; the id itself when the group is unknown. */
    String groupName(String groupId);

    /** Ids of the groups that own a process, by its key; none for a process that is not in the directory's YAML. */
    List<String> owners(String process);

    /** Whether who is in these groups belongs to SayPro: one of them is not the directory's YAML's {@code outside}. */
    boolean belongs(Collection<String> groups);

    /** The person with this sign-in name; empty when unknown or gone. */
    Optional<Person> person(String id);

    /**
     * The person's name as people read it; the sign-in name itself when the person is unknown or gone,
     * {@link Pseudonym#readable} when erased.
     */
    String personName(String id);

    /** Names of these people by sign-in name, as {@link #personName} gives them. */
    default Map<String, String> personNames(Collection<String> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), this::personName));
    }

    /** Everyone in the group, ordered by sign-in name; empty when the group has no members. */
    List<Person> members(String groupId);

    /** Everyone who can sign in, ordered by sign-in name. */
    List<Person> everyone();
}
