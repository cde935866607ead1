package com.saypro.collaboration.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What groups may do with one kind of resource.
 *
 * @param groups ids of the groups; {@value #DEPARTMENTS} stands for every department's group,
 *     {@value #OWNERS} for every group that owns a process
 * @param resource kind of resource in kebab-case, for example {@code process-definition}; {@value #ALL_RESOURCES} for
 *     every kind
 * @param ids which of them, by id or key; all of them when none is named
 * @param permissions the engine's names of what is permitted, for example {@code READ_INSTANCE}
 * @param only id of the {@link Setting} in which it holds; in each when empty
 */
public record Grant(
        List<String> groups, String resource, List<String> ids, List<String> permissions, Optional<String> only) {

    /** Stands for every department's group. */
    public static final String DEPARTMENTS = "departments";

    /** Stands for every group that owns a process. */
    public static final String OWNERS = "owners";

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
        only = only == null ? Optional.empty() : only;
        only.ifPresent(setting -> {
            if (Arrays.stream(Setting.values()).map(Setting::id).noneMatch(setting::equals)) {
                throw new InvalidDirectory("A grant on " + resource + " holds only in \"" + setting
                        + "\"; known are trial and production");
            }
        });
    }

    /** Whether it holds there. */
    public boolean holdsIn(Setting setting) {
        return only.isEmpty() || only.get().equals(setting.id());
    }
}
