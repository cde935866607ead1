package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was loaded as one person's is not written, password and all, as another's. */
class OwnRow {

    /** Of another revision is what somebody else changed meanwhile; the engine sees that itself. */
    private static final String ANOTHER_PASSWORD =
            "select count(*) from public.act_id_user where id_ = :id and rev_ = :revision and pwd_ is distinct from cast(:hash as text)";

    private final JdbcClient jdbc;

    OwnRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param row with the password it was loaded with
     * @throws Refused when the one who has its id has another password
     */
    void mustBe(UserEntity row) {
        long others = jdbc.sql(ANOTHER_PASSWORD)
                .param("id", row.getId())
                .param("revision", row.getRevision())
                .param("hash", row.getPassword())
                .query(Long.class)
                .single();
        if (others > 0) {
            throw new Refused("This is not the account of %s. An id stays as it is.".formatted(row.getId()));
        }
    }
}
