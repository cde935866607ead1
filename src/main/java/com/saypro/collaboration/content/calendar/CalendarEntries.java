package com.saypro.collaboration.content.calendar;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.publication.Collisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the calendar's entries: one statement for any number of them. */
@Repository
public class CalendarEntries {

    /** Withdrawn placements and those that wait for a new slot are in nobody's way. */
    private static final String COUNTS = "state not in ('WITHDRAWN', 'NEEDS_SLOT')";

    private static final String ENTRIES = """
            select p.id, p.revision, p.item, i.title, p.label, p.channel, i.kind, p.slot, p.state, p.stopped,
                   i.state as item_state, i.department, i.owner, coalesce(t.name, v.theme, '') as theme,
                   array(select o.id from saypro.content_placement o
                         where o.channel = p.channel and o.id <> p.id and p.%1$s and o.%1$s
                           and o.slot between p.slot - interval '%2$d minutes' and p.slot + interval '%2$d minutes'
                         order by o.slot, o.id limit 4) as collisions
            from saypro.content_placement p
            join saypro.content_item i on i.number = p.item
            left join lateral (select one.theme, one.theme_id from saypro.content_version one where one.item = p.item
                               order by one.number desc limit 1) v on true
            left join saypro.content_theme t on t.id = v.theme_id
            where p.slot >= :from and p.slot < :to
            """.formatted(COUNTS, Collisions.MINUTES);

    private static final String ORDER = " order by p.slot, p.channel, p.id";

    private final JdbcClient jdbc;

    CalendarEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes out in this time and passes the filter, the earliest first. */
    public List<CalendarEntry> of(Instant from, Instant to, CalendarFilter filter) {
        StringBuilder sql = new StringBuilder(ENTRIES);
        only(sql, filter.channel(), "p.channel = :channel");
        only(sql, filter.department(), "i.department = :department");
        only(sql, filter.kind(), "i.kind = :kind");
        only(sql, filter.state(), "p.state = :state");
        only(sql, filter.itemState(), "i.state = :itemState");
        only(sql, filter.theme(), "coalesce(t.name, v.theme, '') = :theme");
        return read(between(sql.append(ORDER).toString(), from, to)
                .param("channel", filter.channel().map(Enum::name).orElse(""))
                .param("department", filter.department().orElse(""))
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("itemState", filter.itemState().map(Enum::name).orElse(""))
                .param("theme", filter.theme().orElse("")));
    }

    /** What goes out in this time and is either this person's or on one of the channels, the earliest first. */
    List<CalendarEntry> of(Instant from, Instant to, String owner, Collection<Channel> channels) {
        return read(between(ENTRIES + "and (i.owner = :owner or p.channel = any(:channels))" + ORDER, from, to)
                .param("owner", owner)
                .param("channels", channels.stream().map(Enum::name).toArray(String[]::new)));
    }

    /** Names of the themes and campaigns that occur in this time, in alphabetical order. */
    public List<String> themes(Instant from, Instant to) {
        return between("""
                        select distinct coalesce(t.name, v.theme) as name
                        from saypro.content_placement p
                        cross join lateral (select one.theme, one.theme_id from saypro.content_version one
                                            where one.item = p.item order by one.number desc limit 1) v
                        left join saypro.content_theme t on t.id = v.theme_id
                        where p.slot >= :from and p.slot < :to and coalesce(t.name, v.theme) <> ''
                        order by name
                        """, from, to).query(String.class).list();
    }

    private StatementSpec between(String sql, Instant from, Instant to) {
        return jdbc.sql(sql).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }

    private static void only(StringBuilder sql, Optional<?> chosen, String condition) {
        if (chosen.isPresent()) {
            sql.append(" and ").append(condition);
        }
    }

    private static List<CalendarEntry> read(StatementSpec statement) {
        return statement.query(CalendarEntries::entry).list();
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("item"),
                row.getString("title"),
                row.getString("label"),
                Channel.valueOf(row.getString("channel")),
                ContentKind.valueOf(row.getString("kind")),
                row.getTimestamp("slot").toInstant(),
                PlacementState.valueOf(row.getString("state")),
                row.getBoolean("stopped"),
                ContentState.valueOf(row.getString("item_state")),
                row.getString("department"),
                row.getString("owner"),
                row.getString("theme"),
                List.of((String[]) row.getArray("collisions").getArray()));
    }
}
