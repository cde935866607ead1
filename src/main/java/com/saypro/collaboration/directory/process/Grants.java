package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.RightChanged;
import com.saypro.collaboration.directory.RightChanged.Change;
import com.saypro.collaboration.directory.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes what people may do exactly what the plan grants to groups: what is missing is granted, what is not in the plan is
 * revoked, whoever has it, nothing is touched when nothing changed. Left alone are the rights which the engine itself keeps: of
 * people on their tasks, their own account, filters and deployments, and of a group on itself.
 */
@Component
class Grants {

    private static final String PRESENT = """
            select id_, group_id_, user_id_, resource_type_, resource_id_, perms_ from public.act_ru_authorization
            where type_ <> :revoke
            and not (resource_id_ <> '*' and resource_type_ in (:engines))
            and not (resource_type_ = :user and resource_id_ = coalesce(user_id_, ''))
            """;

    private static final List<Integer> KEPT_BY_THE_ENGINE = List.of(
            Resources.TASK.resourceType(),
            Resources.HISTORIC_TASK.resourceType(),
            Resources.HISTORIC_PROCESS_INSTANCE.resourceType(),
            Resources.FILTER.resourceType(),
            Resources.DEPLOYMENT.resourceType(),
            Resources.GROUP.resourceType());

    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Map<Right, Set<Permission>> wanted;

    Grants(
            AuthorizationService authorizations,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            DirectoryPlan plan,
            Setting setting) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
        this.events = events;
        this.wanted = Right.of(plan, setting);
    }

    void apply() {
        Map<Right, Set<Permission>> missing = new HashMap<>(wanted);
        for (Present present : present()) {
            Set<Permission> permissions = missing.remove(present.right());
            if (permissions == null) {
                revoke(present);
            } else if (bits(permissions) != present.bits()) {
                save(
                        authorizations
                                .createAuthorizationQuery()
                                .authorizationId(present.id())
                                .singleResult(),
                        permissions);
                tell(Change.CHANGED, present.right(), present.right().group(), bits(permissions));
            }
        }
        missing.forEach((right, permissions) -> {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(right.group());
            authorization.setResourceType(right.resourceType());
            authorization.setResourceId(right.resourceId());
            save(authorization, permissions);
            tell(Change.GRANTED, right, right.group(), bits(permissions));
        });
    }

    private void revoke(Present present) {
        authorizations.deleteAuthorization(present.id());
        tell(Change.REVOKED, present.right(), present.holder(), present.bits());
    }

    private void tell(Change change, Right right, String holder, int bits) {
        events.publishEvent(new RightChanged(change, holder, right.on(), right.names(bits)));
    }

    private List<Present> present() {
        return jdbc.sql(PRESENT)
                .param("revoke", Authorization.AUTH_TYPE_REVOKE)
                .param("user", Resources.USER.resourceType())
                .param("engines", KEPT_BY_THE_ENGINE)
                .query((row, number) -> new Present(
                        row.getString("id_"),
                        new Right(
                                row.getString("group_id_"),
                                row.getInt("resource_type_"),
                                row.getString("resource_id_")),
                        Stream.of(row.getString("group_id_"), row.getString("user_id_"))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse("*"),
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

    private record Present(String id, Right right, String holder, int bits) {}
}
