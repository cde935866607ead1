package com.saypro.collaboration.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the directory's YAML says: departments, roles, processes, grants, filters, and the people of the trial. Only a plan whose parts
 * fit together exists; what does not fit is an {@link InvalidDirectory}.
 *
 * @param departments names by id, in the order in which people see them
 * @param roles names of the groups that are no department, by id
 * @param outside the roles of people who do not belong to SayPro
 * @param processes whose each process is, by its key
 * @param processRights what starters and owners of processes may do
 * @param grants what groups may do beside that
 * @param filters the Tasklist's filters by key, in the order in which people see them
 * @param trial the people of the trial
 */
public record DirectoryPlan(
        Map<String, String> departments,
        Map<String, String> roles,
        List<String> outside,
        Map<String, ProcessGroups> processes,
        ProcessRights processRights,
        List<Grant> grants,
        Map<String, TaskFilter> filters,
        Trial trial) {

    private static final Set<String> MANY = Set.of(Grant.DEPARTMENTS, Grant.OWNERS);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public DirectoryPlan {
        departments = ordered(departments);
        roles = ordered(roles);
        outside = outside == null ? List.of() : List.copyOf(outside);
        processes = ordered(processes);
        if (processRights == null) {
            throw new InvalidDirectory("The part \"processRights\" is missing");
        }
        grants = grants == null ? List.of() : List.copyOf(grants);
        filters = ordered(filters);
        if (trial == null) {
            throw new InvalidDirectory("The part \"trial\" is missing");
        }
        Set<String> known = new LinkedHashSet<>();
        groups(departments, roles).forEach(group -> {
            if (!ID.matcher(group.id()).matches()) {
                throw new InvalidDirectory("\"" + group.id() + "\" is no group id: lower case, words joined by \"-\"");
            }
            if (!known.add(group.id()) || MANY.contains(group.id())) {
                throw new InvalidDirectory("Two groups would have the id \"" + group.id() + "\"");
            }
        });
        mustBeKnown(outside, roles.keySet(), Set.of(), "The part \"outside\"");
        grants.forEach(grant -> mustBeKnown(grant.groups(), known, MANY, "A grant on " + grant.resource()));
        processes.forEach((key, groups) -> {
            mustBeKnown(groups.starters(), known, Set.of(Grant.DEPARTMENTS), "The process " + key);
            mustBeKnown(groups.owners(), known, Set.of(), "The process " + key);
        });
        Map<String, String> departmentNames = departments;
        trial.people().forEach((id, member) -> {
            if (member.department() != null && !departmentNames.containsKey(member.department())) {
                throw new InvalidDirectory(
                        "The trial person " + id + " is in the unknown department \"" + member.department() + "\"");
            }
            member.roles().stream().filter(role -> !known.contains(role)).forEach(role -> {
                throw new InvalidDirectory("The trial person " + id + " is in the unknown group \"" + role + "\"");
            });
        });
    }

    /** Every group: each department followed by its leads, then the roles. */
    public List<Group> groups() {
        return groups(departments, roles);
    }

    /** The groups a grant is for. */
    public List<String> groupsOf(Grant grant) {
        return grant.groups().stream()
                .flatMap(group -> switch (group) {
                    case Grant.DEPARTMENTS -> departments.keySet().stream();
                    case Grant.OWNERS -> owners().stream();
                    default -> Stream.of(group);
                })
                .distinct()
                .toList();
    }

    /** Every group that owns a process. */
    public Set<String> owners() {
        return processes.values().stream()
                .flatMap(process -> process.owners().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The groups that open this application of the engine, for example {@code cockpit}. */
    public Set<String> opening(String application) {
        return grants.stream()
                .filter(grant ->
                        grant.resource().equals("application") && grant.ids().contains(application))
                .flatMap(grant -> groupsOf(grant).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Everything that is granted there: to starters and owners of processes, and beside that. */
    public List<Grant> grantsIn(Setting setting) {
        List<Grant> all = new ArrayList<>();
        processes.forEach((key, groups) -> {
            if (!groups.starters().isEmpty()) {
                all.add(onProcess(groups.starters(), key, processRights.starters()));
            }
            all.add(onProcess(groups.owners(), key, processRights.owners()));
        });
        grants.stream().filter(grant -> grant.holdsIn(setting)).forEach(all::add);
        return List.copyOf(all);
    }

    private static Grant onProcess(List<String> groups, String key, List<String> permissions) {
        return new Grant(groups, "process-definition", List.of(key), permissions, Optional.empty());
    }

    private static void mustBeKnown(List<String> groups, Set<String> known, Set<String> many, String who) {
        for (String group : groups) {
            if (!known.contains(group) && !many.contains(group)) {
                throw new InvalidDirectory(who + " names the unknown group \"" + group + "\"; known are "
                        + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static List<Group> groups(Map<String, String> departments, Map<String, String> roles) {
        List<Group> groups = new ArrayList<>();
        departments.forEach((id, name) -> {
            groups.add(new Group(id, name, Group.Kind.DEPARTMENT));
            groups.add(new Group(new Department(id, name).leadGroup(), name + " leads", Group.Kind.LEAD));
        });
        roles.forEach((id, name) -> groups.add(new Group(id, name, Group.Kind.ROLE)));
        return List.copyOf(groups);
    }

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        if (map == null) {
            return Map.of();
        }
        map.forEach((key, value) -> {
            if (value == null) {
                throw new InvalidDirectory("\"" + key + "\" is empty");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static List<String> required(List<String> values, String otherwise) {
        if (values == null || values.isEmpty()) {
            throw new InvalidDirectory(otherwise);
        }
        return List.copyOf(values);
    }
}
