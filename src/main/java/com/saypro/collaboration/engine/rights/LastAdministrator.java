package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody can always administer: the last one is not taken away, not even by two who take each other away at the same moment. */
class LastAdministrator {

    /** Whoever comes second waits for the first to be done. */
    private static final String LOCK = "select id_ from public.act_id_group where id_ = :group for update";

    /** In the order in which they are locked: of the application and of the engine, which asks for its own. */
    private static final List<String> GROUPS = List.of(Group.ADMINISTRATOR, Group.ENGINE_ADMINISTRATOR);

    private static final String MEMBERS =
            "select user_id_ from public.act_id_membership where group_id_ = :group order by user_id_";

    private final JdbcClient jdbc;

    LastAdministrator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused when without this person a group of administrators would be empty */
    void mustNotBe(String person) {
        GROUPS.forEach(group -> mustNotBe(person, group));
    }

    /** @throws Refused when the group is one of administrators and would be empty without this person */
    void mustNotBe(String person, String group) {
        if (!GROUPS.contains(group)) {
            return;
        }
        jdbc.sql(LOCK).param("group", group).query(String.class).list();
        var members =
                jdbc.sql(MEMBERS).param("group", group).query(String.class).list();
        if (members.equals(List.of(person))) {
            throw new Refused("%s is the last administrator in the group %s. Put somebody else into it first."
                    .formatted(person, group));
        }
    }

    /** @throws Refused when the group is one of administrators */
    static void mustNotLoseTheGroup(String group) {
        if (GROUPS.contains(group)) {
            throw new Refused("The group %s is needed, as it makes administrators. Take people out of it one by one."
                    .formatted(group));
        }
    }
}
