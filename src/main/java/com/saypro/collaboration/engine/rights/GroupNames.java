package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Refused;
import java.util.Objects;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be said of groups: a name that can be read. */
class GroupNames {

    private static final int LONGEST_ID = 64;

    private static final String STORED = "select coalesce(type_, '') from public.act_id_group where id_ = :id";

    private final JdbcClient jdbc;

    GroupNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused when the group would have no name, one that cannot be read, or no type any more */
    void check(Group group) {
        if (group.getId().length() > LONGEST_ID) {
            throw new Refused("A group's id has at most %d characters.".formatted(LONGEST_ID));
        }
        String name = Objects.toString(group.getName(), "");
        if (name.isBlank()) {
            throw new Refused("A group needs a name.");
        }
        ReadableName.check("group's name", name);
        String type = jdbc.sql(STORED)
                .param("id", group.getId())
                .query(String.class)
                .optional()
                .orElse("");
        ReadableName.mustBeSaid("group's type", group.getType(), type);
        ReadableName.check("group's type", Objects.toString(group.getType(), ""));
    }
}
