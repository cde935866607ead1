package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.engine.passwords.StoredPassword;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as the engine's identity tables have them, in one statement: a program's every request asks. */
@Component
class Accounts {

    private static final String FIND = """
            select u.id_, u.first_, u.last_, u.pwd_, u.salt_,
                   array(select m.group_id_ from public.act_id_membership m where m.user_id_ = u.id_ order by 1) as groups
            from public.act_id_user u
            where u.id_ = :id
            """;

    /** The database takes no NUL and no half of a pair; nobody has an empty name. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with the groups and the password of this moment; empty when unknown or gone, or when nobody can have the name. */
    Optional<Account> find(String id) {
        return jdbc.sql(FIND)
                .param("id", NOT_IN_NAMES.matcher(id).find() ? "" : id)
                .query(Accounts::account)
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        String id = row.getString("id_");
        String name = (text(row.getString("first_")) + " " + text(row.getString("last_"))).strip();
        String hash = row.getString("pwd_");
        return new Account(
                new SignedIn(id, name.isEmpty() ? id : name),
                List.of((String[]) row.getArray("groups").getArray()),
                hash == null ? Optional.empty() : Optional.of(new StoredPassword(id, hash, row.getString("salt_"))));
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }
}
