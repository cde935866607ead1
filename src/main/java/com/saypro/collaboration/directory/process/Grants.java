package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes what the plan's groups may do exactly what the plan grants: what is missing is granted, what is no longer in the plan
 * is revoked, nothing is touched when nothing changed. Left alone are the rights which the engine itself keeps: those of
 * candidates on their tasks and of a group on itself.
 */
@Component
class Grants {

    private static final String PRESENT = """
            select id_, group_id_, resource_type_, resource_id_, perms_ from public.act_ru_authorization
            where type_ = :grant and group_id_ in (:groups)
            and not (resource_id_ <> '*' and resource_type_ in (:engines))
            """;

    private static final List<Integer> KEPT_BY_THE_ENGINE = List.of(
            Resources.TASK.resourceType(),
            Resources.HISTORIC_TASK.resourceType(),
            Resources.HISTORIC_PROCESS_INSTANCE.resourceType(),
            Resources.GROUP.resourceType());

    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;
    private final List<String> groups;
    private final Map<Right, Set<Permission>> wanted;

    Grants(AuthorizationService authorizations, JdbcClient jdbc, DirectoryPlan plan) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
        this.groups = plan.groups().stream().map(Group::id).toList();
        this.wanted = Right.of(plan);
    }

    void apply() {
        Map<Right, Set<Permission>> missing = new HashMap<>(wanted);
        for (Present present : present()) {
            Set<Permission> permissions = missing.remove(present.right());
            if (permissions == null) {
                authorizations.deleteAuthorization(present.id());
            } else if (bits(permissions) != present.bits()) {
                save(
                        authorizations
                                .createAuthorizationQuery()
                                .authorizationId(present.id())
                                .singleResult(),
                        permissions);
            }
        }
        missing.forEach((right, permissions) -> {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(right.group());
            authorization.setResourceType(right.resourceType());
            authorization.setResourceId(right.resourceId());
            save(authorization, permissions);
        });
    }

    private List<Present> present() {
        return jdbc.sql(PRESENT)
                .param("grant", Authorization.AUTH_TYPE_GRANT)
                .param("groups", groups)
                .param("engines", KEPT_BY_THE_ENGINE)
                .query((row, number) -> new Present(
                        row.getString("id_"),
                        new Right(
                                row.getString("group_id_"),
                                row.getInt("resource_type_"),
                                row.getString("resource_id_")),
                        row.getInt("perms_")))
                .list();
    }

    private void save(Authorization authorization, Set<Permission> permissions) {
        authorization.setPermissions(permissions.toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private static int bits(Set<Permission> permissions) {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
    }

    private record Present(String id, Right right, int bits) {}
}
