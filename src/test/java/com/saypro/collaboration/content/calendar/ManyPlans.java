package com.saypro.collaboration.content.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar filled to the brim. */
public final class ManyPlans {

    private ManyPlans() {}

    /**
     * Items of four departments with placements spread evenly over a time, on seven channels.
     *
     * @param perItem how many placements each item has
     */
    public static void fill(JdbcClient jdbc, Instant from, Instant to, int placements, int perItem) {
        jdbc.sql("""
                        with made as (
                            insert into saypro.content_item (number, revision, kind, channels, title, owner, department,
                                planned_publication, urgency, partner, personal_data, promotion, state, submitted_at,
                                approved_version)
                            select 'C-2026-' || to_char(nextval('saypro.content_number'), 'FM99990000'), 1,
                                   (array['BLOG_POST', 'SOCIAL_POST', 'NEWSLETTER'])[1 + n % 3], '{LINKEDIN}',
                                   'One of many plans, number ' || n,
                                   (array['thandi', 'zanele', 'kagiso', 'nomsa'])[1 + n % 4],
                                   (array['marketing', 'communications', 'content', 'posts-office'])[1 + n % 4],
                                   cast(:from as timestamptz), 'NORMAL', false, false, 'NONE', 'APPROVED',
                                   cast(:from as timestamptz), 1
                            from generate_series(0, :items - 1) n returning number),
                        numbered as (select number, row_number() over (order by number) - 1 as n from made),
                        versions as (
                            insert into saypro.content_version (item, number, author, frozen_at, title, body, link,
                                version_label, theme, audience, marketing_tie, sha256)
                            select m.number, 1, 'thandi', cast(:from as timestamptz), 'One of many plans', repeat('What it says. ', 200), '', '',
                                   'Theme ' || m.n % 12, '', '', repeat('0', 64)
                            from numbered m)
                        insert into saypro.content_placement (id, revision, item, number, channel, label, slot, state, stopped)
                        select m.number || '-P' || k, 1, m.number, k,
                               (array['WEBSITE', 'BLOG', 'NEWSLETTER', 'FACEBOOK', 'INSTAGRAM', 'TWITTER', 'LINKEDIN'])[1 + (m.n + k) % 7],
                               '', cast(:from as timestamptz) + (m.n * :perItem + k - 1)
                                   * ((cast(:to as timestamptz) - cast(:from as timestamptz)) / (:items * :perItem)),
                               (array['PLANNED', 'SCHEDULED', 'QUEUED'])[1 + m.n % 3], false
                        from numbered m, generate_series(1, :perItem) k
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("items", placements / perItem)
                .param("perItem", perItem)
                .update();
    }

    /** Takes the placements of a time away again. */
    public static void empty(JdbcClient jdbc, Instant from, Instant to) {
        jdbc.sql("delete from saypro.content_placement where slot >= ? and slot < ?")
                .params(Timestamp.from(from), Timestamp.from(to))
                .update();
    }
}
