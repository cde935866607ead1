package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plan and result of a quarter in one statement. */
@Repository
public class PerformanceReports {

    private static final String LIVE_IN_QUARTER = """
            select p.id, p.item, i.title, p.label, coalesce(t.name, v.theme, '') as theme, i.department, p.channel,
                   p.slot, p.live_at, p.address, f.id as figures, f.reach, f.impressions, f.engagement, f.clicks,
                   f.conversions, f.not_available
            from saypro.content_placement p
            join saypro.content_item i on i.number = p.item
            left join saypro.content_version v on v.item = p.item and v.number = i.approved_version
            left join saypro.content_theme t on t.id = v.theme_id
            left join lateral (select * from saypro.content_performance one where one.placement = p.id
                               order by one.id desc limit 1) f on true
            where p.live_at >= ? and p.live_at < ?
            order by p.live_at, p.id
            """;

    private final JdbcClient jdbc;

    PerformanceReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that went live in the quarter. */
    public PerformanceReport of(Quarter quarter) {
        return new PerformanceReport(
                quarter,
                jdbc.sql(LIVE_IN_QUARTER)
                        .params(Timestamp.from(quarter.begin()), Timestamp.from(quarter.end()))
                        .query(PerformanceReports::row)
                        .list());
    }

    private static PlanAndResult row(ResultSet row, int number) throws SQLException {
        return new PlanAndResult(
                row.getString("id"),
                row.getString("item"),
                row.getString("title"),
                row.getString("label"),
                row.getString("theme"),
                row.getString("department"),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("slot").toInstant(),
                row.getTimestamp("live_at").toInstant(),
                row.getString("address"),
                row.getObject("figures") == null ? Optional.empty() : Optional.of(PerformanceRows.figures(row)));
    }
}
