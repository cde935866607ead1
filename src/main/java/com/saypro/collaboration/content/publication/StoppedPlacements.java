package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is held back, and what a stop set now has to hold back. */
@Repository
class StoppedPlacements {

    private final JdbcClient jdbc;
    private final Placements placements;

    StoppedPlacements(JdbcClient jdbc, Placements placements) {
        this.jdbc = jdbc;
        this.placements = placements;
    }

    List<Stopped> all() {
        return jdbc.sql("""
                        select p.id, p.item, i.title, p.channel, p.label, p.slot
                        from saypro.content_placement p join saypro.content_item i on i.number = p.item
                        where p.stopped and p.state in ('SCHEDULED', 'QUEUED', 'NEEDS_SLOT')
                        order by p.slot, p.id
                        """)
                .query((row, number) -> new Stopped(
                        row.getString("id"),
                        row.getString("item"),
                        row.getString("title"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("label"),
                        row.getTimestamp("slot").toInstant()))
                .list();
    }

    List<Placement> toStop() {
        List<String> ids = jdbc.sql("""
                        select id from saypro.content_placement
                        where not stopped and state in ('SCHEDULED', 'QUEUED', 'NEEDS_SLOT') order by slot, id
                        """).query(String.class).list();
        return ids.isEmpty() ? List.of() : placements.findByIdIn(ids);
    }
}
