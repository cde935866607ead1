package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.engine.privacy.PersonalTable.Kept;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept about a person: how much of which kind, and which records keep the name for how long. */
@Component
class Traces {

    /** How long a record of who decided what keeps the name; the database holds the same. */
    static final Period RECORDS = Period.ofYears(5);

    /**
     * Records that keep a name.
     *
     * @param until when the last of them may lose it
     */
    record Records(long number, Instant until) {}

    private final PersonalTables tables;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    Traces(PersonalTables tables, Directory directory, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many rows of which kind are about the person, by what an export calls them; empty when nothing is kept. */
    Map<String, Long> count(String person) {
        List<PersonalTable> all = tables.all();
        StringBuilder counts = new StringBuilder("select 0 as place, 0::bigint as amount where false");
        for (int place = 0; place < all.size(); place++) {
            PersonalTable table = all.get(place);
            counts.append(" union all select %d, count(*) from %s t where %s"
                    .formatted(place, table.relation(), table.condition()));
        }
        Map<String, Long> found = new LinkedHashMap<>();
        jdbc.sql(counts + " order by place")
                .param("person", person)
                .param("mail", mail(person))
                .query(row -> {
                    if (row.getLong("amount") > 0) {
                        found.put(all.get(row.getInt("place")).title(), row.getLong("amount"));
                    }
                });
        return found;
    }

    /** Records that would keep the name if the person were erased now; empty when none would. */
    Optional<Records> kept(String person) {
        List<String> columns = new ArrayList<>();
        for (PersonalTable table : tables.all()) {
            for (Kept kept : table.records()) {
                columns.add("select (%s)::timestamptz as since from %s t where t.%s = :person"
                        .formatted(kept.since(), table.relation(), kept.column()));
            }
        }
        return jdbc.sql("select count(*) as number, max(since) as latest from (" + String.join(" union all ", columns)
                        + ") kept where since >= :from having count(*) > 0")
                .param("person", person)
                .param("from", Timestamp.from(fiveYears(clock.instant(), -1)))
                .query((row, number) -> new Records(
                        row.getLong("number"),
                        fiveYears(row.getTimestamp("latest").toInstant(), 1)))
                .optional();
    }

    /** The person's mail address; empty when there is none. */
    String mail(String person) {
        return directory.person(person).map(Person::email).orElse("");
    }

    private static Instant fiveYears(Instant moment, int direction) {
        return moment.atZone(ZoneOffset.UTC)
                .plus(RECORDS.multipliedBy(direction))
                .toInstant();
    }
}
