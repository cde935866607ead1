package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Grant;
import com.saypro.collaboration.directory.InvalidDirectory;
import com.saypro.collaboration.directory.Setting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * To whom and on what something is granted, in the engine's terms.
 *
 * @param group id of the group
 * @param resourceType the engine's number of the kind of resource
 * @param resourceId id or key of the resource, or {@code *}
 */
record Right(String group, int resourceType, String resourceId) {

    /** All rights the plan's grants amount to there, each with everything that is permitted. */
    static Map<Right, Set<Permission>> of(DirectoryPlan plan, Setting setting) {
        Map<Right, Set<Permission>> rights = new LinkedHashMap<>();
        for (Grant grant : plan.grantsIn(setting)) {
            for (Resources resource : resources(grant.resource())) {
                Set<Permission> permissions = permissions(resource, grant.permissions());
                for (String group : plan.groupsOf(grant)) {
                    for (String id : grant.ids()) {
                        rights.computeIfAbsent(
                                        new Right(group, resource.resourceType(), id), right -> new LinkedHashSet<>())
                                .addAll(permissions);
                    }
                }
            }
        }
        return rights;
    }

    /** What it is a right on, as the directory's file names it, and the id of the one it is about. */
    String on() {
        return written(resource()) + " " + resourceId;
    }

    /** The engine's names of these permissions, ordered. */
    List<String> names(int bits) {
        if (bits == Permissions.ALL.getValue()) {
            return List.of(Permissions.ALL.getName());
        }
        return known(resource()).entrySet().stream()
                .filter(known -> known.getValue() != Permissions.ALL
                        && (bits & known.getValue().getValue()) != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Resources resource() {
        return Arrays.stream(Resources.values())
                .filter(resource -> resource.resourceType() == resourceType)
                .findFirst()
                .orElseThrow();
    }

    private static List<Resources> resources(String name) {
        if (name.equals(Grant.ALL_RESOURCES)) {
            return List.of(Resources.values());
        }
        return Arrays.stream(Resources.values())
                .filter(resource -> written(resource).equals(name))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new InvalidDirectory("A grant names the unknown resource \"" + name
                        + "\"; known are all, "
                        + Arrays.stream(Resources.values())
                                .map(Right::written)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static Set<Permission> permissions(Resources resource, List<String> names) {
        Map<String, Permission> known = known(resource);
        return names.stream()
                .map(name -> {
                    if (!known.containsKey(name)) {
                        throw new InvalidDirectory("A grant on " + written(resource)
                                + " names the unknown permission \"" + name + "\"; known are "
                                + String.join(", ", known.keySet()));
                    }
                    return known.get(name);
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Permission> known(Resource resource) {
        Map<String, Permission> known = new TreeMap<>();
        Stream.<Permission[]>of(
                        Permissions.values(),
                        ProcessDefinitionPermissions.values(),
                        ProcessInstancePermissions.values(),
                        TaskPermissions.values(),
                        BatchPermissions.values(),
                        UserOperationLogCategoryPermissions.values(),
                        SystemPermissions.values())
                .flatMap(Arrays::stream)
                .filter(permission -> permission != Permissions.NONE)
                .filter(permission -> permission == Permissions.ALL
                        || Arrays.asList(permission.getTypes()).contains(resource))
                .forEach(permission -> known.putIfAbsent(permission.getName(), permission));
        known.remove(Permissions.NONE.getName());
        return known;
    }

    private static String written(Resources resource) {
        return resource.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
