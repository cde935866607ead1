package com.saypro.collaboration.content.calendar;

import static com.saypro.collaboration.content.publication.ApprovedContent.at;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Content for calendars to show, without the way there; every test takes a month of its own and removes what it made. */
public final class PlannedContent {

    private final JdbcClient jdbc;
    private final List<String> made = new ArrayList<>();

    public PlannedContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item of a department in a first version, without placements. */
    public String item(
            String title, ContentKind kind, String owner, String department, ContentState state, String theme) {
        String number = "C-2026-%04d"
                .formatted(jdbc.sql("select nextval('saypro.content_number')")
                        .query(Long.class)
                        .single());
        jdbc.sql("""
                        insert into saypro.content_item (number, revision, kind, channels, title, owner, department,
                            planned_publication, urgency, partner, personal_data, promotion, state, submitted_at,
                            approved_version)
                        values (?, 1, ?, '{LINKEDIN}', ?, ?, ?, now(), 'NORMAL', false, false, 'NONE', ?, now(), 1)
                        """)
                .params(number, kind.name(), title, owner, department, state.name())
                .update();
        jdbc.sql("""
                        insert into saypro.content_version (item, number, author, frozen_at, title, body, link,
                            version_label, theme, audience, marketing_tie, sha256)
                        values (?, 1, ?, now(), ?, 'What it says inside', '', '', ?, 'Students', '', ?)
                        """).params(number, owner, title, theme, "0123abcd".repeat(8)).update();
        made.add(number);
        return number;
    }

    /** A blog post of marketing, owned by thandi, that is in review. */
    public String item(String title) {
        return item(title, ContentKind.BLOG_POST, "thandi", "marketing", ContentState.IN_REVIEW, "Learning in summer");
    }

    /** A placement of the item; {@code slot} is a moment in Johannesburg, {@code 2031-03-04T10:00}. */
    public String placement(String item, Channel channel, String slot, PlacementState state) {
        int number = 1
                + jdbc.sql("select count(*) from saypro.content_placement where item = ?")
                        .param(item)
                        .query(Integer.class)
                        .single();
        String id = item + "-P" + number;
        boolean live = state == PlacementState.LIVE;
        jdbc.sql("""
                        insert into saypro.content_placement (id, revision, item, number, channel, label, slot, state,
                            stopped, live_at, address)
                        values (?, 1, ?, ?, ?, '', ?, ?, false, ?, ?)
                        """)
                .params(
                        id,
                        item,
                        number,
                        channel.name(),
                        Timestamp.from(at(slot)),
                        state.name(),
                        live ? Timestamp.from(at(slot)) : null,
                        live ? "https://saypro.example/" + id : null)
                .update();
        return id;
    }

    /** Takes the placements away again; items and versions are records. */
    public void cleanUp() {
        made.forEach(item -> jdbc.sql("delete from saypro.content_placement where item = ?")
                .param(item)
                .update());
    }
}
