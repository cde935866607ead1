package com.saypro.collaboration.content.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of all plans. Append-only: the database refuses changes. */
@Repository
public class PlanVersions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PlanVersions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest version; empty before the first. */
    public Optional<PlanVersion> latest(String quarter) {
        return jdbc.sql("select * from saypro.content_plan_version where quarter = ? order by number desc limit 1")
                .param(quarter)
                .query((row, number) -> version(row))
                .optional();
    }

    void append(PlanVersion version) {
        jdbc.sql("""
                        insert into saypro.content_plan_version (quarter, number, author, at, newsletters,
                            press_releases, blog_posts, social_media, themes, prominence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        """)
                .params(
                        version.quarter(),
                        version.number(),
                        version.author(),
                        Timestamp.from(version.at()),
                        version.text().newsletters(),
                        version.text().pressReleases(),
                        version.text().blogPosts(),
                        version.text().socialMedia(),
                        written(version.themes()),
                        written(version.prominence()))
                .update();
    }

    private PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                row.getString("quarter"),
                row.getInt("number"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                new PlanText(
                        row.getString("newsletters"),
                        row.getString("press_releases"),
                        row.getString("blog_posts"),
                        row.getString("social_media")),
                read(row.getString("themes"), new TypeReference<List<PlannedTheme>>() {}),
                read(row.getString("prominence"), new TypeReference<List<Prominence>>() {}));
    }

    private String written(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan cannot be written as JSON", e);
        }
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored plan cannot be read", e);
        }
    }
}
