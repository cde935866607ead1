package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.foundation.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody can always administer: the last one is not taken away, not even by two who take each other away at the same moment. */
class LastAdministrator {

    /** Whoever comes second waits for the first to be done. */
    private static final String LOCK = "select id_ from public.act_id_group where id_ = :group for update";

    private static final String MEMBERS =
            "select user_id_ from public.act_id_membership where group_id_ = :group order by user_id_";

    private final JdbcClient jdbc;

    LastAdministrator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused when without this person nobody would be an administrator */
    void mustNotBe(String person) {
        jdbc.sql(LOCK).param("group", Group.ADMINISTRATOR).query(String.class).list();
        var members = jdbc.sql(MEMBERS)
                .param("group", Group.ADMINISTRATOR)
                .query(String.class)
                .list();
        if (members.contains(person) && members.size() == 1) {
            throw new Refused(
                    "%s is the last administrator. Make somebody else administrator first.".formatted(person));
        }
    }

    /** @throws Refused when the group is the administrators' own */
    static void mustNotLoseTheGroup(String group) {
        if (Group.ADMINISTRATOR.equals(group)) {
            throw new Refused("The group of the administrators is needed. Take people out of it one by one.");
        }
    }
}
