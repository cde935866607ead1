package com.saypro.collaboration.content.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded figures. Append-only: the database refuses changes. */
@Repository
class PerformanceRows {

    private final JdbcClient jdbc;

    PerformanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(String item, String placement, Figures figures, String person, Instant at) {
        jdbc.sql("""
                        insert into saypro.content_performance
                            (item, placement, reach, impressions, engagement, clicks, conversions, not_available,
                             recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        item,
                        placement,
                        figures.reach(),
                        figures.impressions(),
                        figures.engagement(),
                        figures.clicks(),
                        figures.conversions(),
                        figures.notAvailable(),
                        person,
                        Timestamp.from(at))
                .update();
    }

    /** The figures that count, by placement. */
    List<Performance> latestOf(String item) {
        return jdbc.sql("""
                        select distinct on (placement) * from saypro.content_performance
                        where item = ? order by placement, id desc
                        """)
                .param(item)
                .query((row, number) -> new Performance(
                        row.getString("placement"),
                        figures(row),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getObject("reach", Long.class),
                row.getObject("impressions", Long.class),
                row.getObject("engagement", Long.class),
                row.getObject("clicks", Long.class),
                row.getObject("conversions", Long.class),
                row.getString("not_available"));
    }
}
