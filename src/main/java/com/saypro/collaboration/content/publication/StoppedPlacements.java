package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a crisis stop holds back: set in one statement, however much it is, and found again. */
@Repository
class StoppedPlacements {

    private static final String UNDER_WAY = "state in ('SCHEDULED', 'QUEUED', 'NEEDS_SLOT')";

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
                        where p.stopped and p.%s
                        order by p.slot, p.id
                        """.formatted(UNDER_WAY))
                .query((row, number) -> new Stopped(
                        row.getString("id"),
                        row.getString("item"),
                        row.getString("title"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("label"),
                        row.getTimestamp("slot").toInstant()))
                .list();
    }

    /**
     * Holds back everything that is under way, with an event each; what is held back already stays as it is.
     *
     * @return what is held back by this, the earliest slot first
     */
    List<Placement> hold(String person, String reason, Instant at) {
        List<String> ids = jdbc.sql("""
                        with held as (
                            update saypro.content_placement set stopped = true, revision = revision + 1
                            where not stopped and %s
                            returning id, item, slot)
                        insert into saypro.content_event (item, placement, kind, person, detail, at)
                        select item, id, 'STOPPED', :person, :reason, :at from held order by slot, id
                        returning placement
                        """.formatted(UNDER_WAY))
                .param("person", person)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : placements.findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(Placement::slot).thenComparing(Placement::id))
                        .toList();
    }

    /** Why a placement is held back: because of the stop in force, otherwise because of the one that held it back. */
    String reason(Placement placement) {
        return jdbc.sql("""
                        select coalesce(
                            (select reason from saypro.crisis_stop where id = 1 and active),
                            (select detail from saypro.content_event
                             where item = :item and placement = :placement and kind = 'STOPPED'
                             order by id desc limit 1),
                            '')
                        """)
                .param("item", placement.item())
                .param("placement", placement.id())
                .query(String.class)
                .single();
    }
}
