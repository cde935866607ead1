package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.workdays.BusinessZone;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Content that was approved, without the way there: an item of marketing that thandi owns, in its first version. */
public final class ApprovedContent {

    /** Code of the approved version. */
    public static final String CODE = "0123abcd";

    private final JdbcClient jdbc;

    public ApprovedContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An approved item whose placements are still planned.
     *
     * @param placements a channel and its slot each, as {@code LINKEDIN@2026-12-01T10:00}
     * @return the item's number
     */
    public String planned(String... placements) {
        return plannedBy("thandi", "Summer school opens", placements);
    }

    /** As above, with an owner and a title. */
    public String plannedBy(String owner, String title, String... placements) {
        String number = "C-2026-%04d"
                .formatted(jdbc.sql("select nextval('saypro.content_number')")
                        .query(Long.class)
                        .single());
        Instant first = Arrays.stream(placements)
                .map(ApprovedContent::slot)
                .min(Instant::compareTo)
                .orElseThrow();
        jdbc.sql("""
                        insert into saypro.content_item (number, revision, kind, channels, title, owner, department,
                            planned_publication, urgency, partner, personal_data, promotion, state, submitted_at,
                            approved_version)
                        values (?, 1, 'NEWSLETTER', string_to_array(?, ','), ?, ?, 'marketing', ?, 'NORMAL', false, false,
                            'NONE', 'APPROVED', ?, 1)
                        """)
                .params(
                        number,
                        String.join(
                                ",",
                                Arrays.stream(placements)
                                        .map(ApprovedContent::channel)
                                        .distinct()
                                        .toList()),
                        title,
                        owner,
                        Timestamp.from(first),
                        Timestamp.from(first))
                .update();
        jdbc.sql("""
                        insert into saypro.content_version (item, number, author, frozen_at, title, body, link,
                            version_label, theme, audience, marketing_tie, sha256)
                        values (?, 1, ?, now(), ?, 'Join us <today>', '', '', 'Learning in summer', 'Students', '', ?)
                        """).params(number, owner, title, CODE.repeat(8)).update();
        for (int i = 0; i < placements.length; i++) {
            jdbc.sql("""
                            insert into saypro.content_placement (id, revision, item, number, channel, label, slot, state,
                                stopped)
                            values (?, 1, ?, ?, ?, '', ?, 'PLANNED', false)
                            """)
                    .params(
                            number + "-P" + (i + 1),
                            number,
                            i + 1,
                            channel(placements[i]),
                            Timestamp.from(slot(placements[i])))
                    .update();
        }
        return number;
    }

    /** A moment in Johannesburg. */
    public static Instant at(String johannesburg) {
        return LocalDateTime.parse(johannesburg).atZone(BusinessZone.SAYPRO).toInstant();
    }

    private static String channel(String placement) {
        return placement.substring(0, placement.indexOf('@'));
    }

    private static Instant slot(String placement) {
        return at(placement.substring(placement.indexOf('@') + 1));
    }
}
