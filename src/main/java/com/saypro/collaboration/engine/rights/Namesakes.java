package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Refused;
import java.text.Normalizer;
import java.util.Locale;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages name people by their full names: nobody takes that of a colleague by themselves. */
class Namesakes {

    private static final String OTHERS =
            "select concat(first_, ' ', last_) from public.act_id_user where id_ <> :id order by id_";

    private final JdbcClient jdbc;

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused when somebody else has this full name, whatever the capitals and spaces in it */
    void mustBeNone(User user) {
        String name = plain(user.getFirstName() + " " + user.getLastName());
        boolean isTaken = jdbc.sql(OTHERS).param("id", user.getId()).query(String.class).list().stream()
                .anyMatch(other -> plain(other).equals(name));
        if (isTaken) {
            throw new Refused("Somebody else has this name. If it is yours as well, an administrator can enter it.");
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
