package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Placements of one channel that come too close to each other. Planned and live ones count; withdrawn ones and those that
 * wait for a new slot do not.
 */
@Repository
public class Collisions {

    /** Closer than this, or exactly this, is pointed out. */
    public static final int MINUTES = 30;

    private static final String PAIRS = """
            select a.id, a.channel, a.slot, b.id as other_id, b.item as other_item, i.title as other_title,
                   b.slot as other_slot
            from saypro.content_placement a
            join saypro.content_placement b on b.channel = a.channel and b.id <> a.id
                and b.slot between a.slot - interval '%d minutes' and a.slot + interval '%d minutes'
                and b.state not in ('WITHDRAWN', 'NEEDS_SLOT')
            join saypro.content_item i on i.number = b.item
            where a.state not in ('WITHDRAWN', 'NEEDS_SLOT')
            """.formatted(MINUTES, MINUTES);

    private final JdbcClient jdbc;

    Collisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What comes too close to this placement, the earliest first. */
    public List<Collision> of(String placementId) {
        return read(jdbc.sql(PAIRS + "and a.id = ? order by b.slot, b.id").param(placementId));
    }

    /** What comes too close to any placement of this item, the earliest first. */
    public List<Collision> ofItem(String number) {
        return read(jdbc.sql(PAIRS + "and a.item = ? order by b.slot, b.id").param(number));
    }

    /** Every pair of which the earlier one goes out in this time, each pair once. */
    public List<Collision> within(Instant from, Instant to) {
        return read(jdbc.sql(
                        PAIRS
                                + "and a.slot >= ? and a.slot < ? and (a.slot, a.id) < (b.slot, b.id) order by a.slot, a.id, b.id")
                .params(Timestamp.from(from), Timestamp.from(to)));
    }

    /** What else goes out on the channel of this placement from now on, the next twenty. */
    public List<Collision> onSameChannel(String placementId, Instant from) {
        return read(jdbc.sql("""
                        select a.id, a.channel, a.slot, b.id as other_id, b.item as other_item, i.title as other_title,
                               b.slot as other_slot
                        from saypro.content_placement a
                        join saypro.content_placement b on b.channel = a.channel and b.id <> a.id and b.slot >= ?
                            and b.state not in ('WITHDRAWN', 'NEEDS_SLOT')
                        join saypro.content_item i on i.number = b.item
                        where a.id = ? order by b.slot, b.id limit 20
                        """).params(Timestamp.from(from), placementId));
    }

    private static List<Collision> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Collision(
                        row.getString("id"),
                        Channel.valueOf(row.getString("channel")),
                        row.getTimestamp("slot").toInstant(),
                        row.getString("other_id"),
                        row.getString("other_item"),
                        row.getString("other_title"),
                        row.getTimestamp("other_slot").toInstant()))
                .list();
    }
}
