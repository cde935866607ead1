package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.engine.privacy.PersonalTable.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where something is kept about people, in the order in which an export shows it. */
@Component
class PersonalTables {

    private static final String TABLES = """
            select t.relation, t.title, t.hidden, t.also, t.adds,
                   array_agg(c.attribute || ' ' || coalesce(c.since, '') order by c.attribute)
                       filter (where c.erasure in ('REPLACED', 'RECORD', 'DELETED')) as people
            from saypro.personal_table t join saypro.personal_column c using (relation)
            group by t.relation order by t.position
            """;

    private final JdbcClient jdbc;

    PersonalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonalTable> all() {
        return jdbc.sql(TABLES).query(PersonalTables::table).list();
    }

    private static PersonalTable table(ResultSet row, int number) throws SQLException {
        List<String> people = new ArrayList<>();
        List<Kept> records = new ArrayList<>();
        for (String column : strings(row, "people")) {
            String[] parts = column.split(" ", 2);
            people.add(parts[0]);
            if (!parts[1].isEmpty()) {
                records.add(new Kept(parts[0], parts[1]));
            }
        }
        return new PersonalTable(
                row.getString("relation"),
                row.getString("title"),
                strings(row, "hidden"),
                row.getString("also"),
                row.getString("adds"),
                List.copyOf(people),
                List.copyOf(records));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
