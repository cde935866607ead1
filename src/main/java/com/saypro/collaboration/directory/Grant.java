package com.saypro.collaboration.directory;

import java.util.List;

/**
 * What groups may do with one kind of resource.
 *
 * @param groups ids of the groups; {@value #DEPARTMENTS} stands for every department's group
 * @param resource kind of resource in kebab-case, for example {@code process-definition}; {@value #ALL_RESOURCES} for
 *     every kind
 * @param ids which of them, by id or key; all of them when none is named
 * @param permissions the engine's names of what is permitted, for example {@code READ_INSTANCE}
 */
public record Grant(List<String> groups, String resource, List<String> ids, List<String> permissions) {

    /** Stands for every department's group. */
    public static final String DEPARTMENTS = "departments";

    /** Stands for every kind of resource. */
    public static final String ALL_RESOURCES = "all";

    /** Stands for all resources of a kind. */
    public static final String ANY = "*";

    public Grant {
        groups = DirectoryPlan.required(groups, "A grant names no groups");
        permissions = DirectoryPlan.required(permissions, "A grant names no permissions");
        if (resource == null || resource.isBlank()) {
            throw new InvalidDirectory("A grant names no resource");
        }
        ids = ids == null || ids.isEmpty() ? List.of(ANY) : List.copyOf(ids);
    }
}
