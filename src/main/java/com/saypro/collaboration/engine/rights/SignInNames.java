package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Refused;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sign-in names of people to come. They stand in addresses and records for good: none is a step in a path, and none is taken for another
 * one. Those given earlier stay.
 */
class SignInNames {

    private static final int LONGEST = 64;
    private static final Pattern GOOD = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9_-])?");

    /** Whoever comes second waits for the first to be done. */
    private static final String LOCK = "select pg_advisory_xact_lock(7240004) is null";

    private static final String TAKEN =
            "select id_ from public.act_id_user where lower(id_) = lower(:name) order by id_";

    private final JdbcClient jdbc;

    SignInNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused when the name is not written as sign-in names are */
    static void mustBeGood(String name) {
        if (name.length() > LONGEST || !GOOD.matcher(name).matches()) {
            throw new Refused(
                    ("A sign-in name has at most %d letters without accents, digits and the signs . _ - in it. It begins with"
                                    + " a letter or digit and does not end in a point.")
                            .formatted(LONGEST));
        }
    }

    /** @throws Refused when somebody has the name, be it with other capitals */
    void mustBeNew(String name) {
        jdbc.sql(LOCK).query(Boolean.class).single();
        jdbc.sql(TAKEN).param("name", name).query(String.class).list().stream()
                .findFirst()
                .ifPresent(taken -> {
                    throw new Refused(
                            "There is a sign-in name %s already, and capitals make no difference. Choose another one."
                                    .formatted(taken));
                });
    }
}
