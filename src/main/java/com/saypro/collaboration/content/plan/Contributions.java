package com.saypro.collaboration.content.plan;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What departments contribute, one answer each. */
@Repository
public class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contributions to a quarter, by department. */
    public List<Contribution> of(String quarter) {
        return jdbc.sql("select * from saypro.content_plan_contribution where quarter = ? order by department")
                .param(quarter)
                .query((row, number) -> new Contribution(
                        row.getString("department"),
                        row.getBoolean("answered"),
                        row.getInt("emails"),
                        row.getInt("blog_posts"),
                        row.getInt("event_materials"),
                        row.getInt("social_posts"),
                        row.getString("about"),
                        row.getString("person"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Writes the answer; a department that has one keeps it. */
    boolean add(String quarter, Contribution one) {
        return jdbc.sql("""
                                insert into saypro.content_plan_contribution (quarter, department, answered, emails,
                                    blog_posts, event_materials, social_posts, about, person, at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                quarter,
                                one.department(),
                                one.answered(),
                                one.emails(),
                                one.blogPosts(),
                                one.eventMaterials(),
                                one.socialPosts(),
                                one.about(),
                                one.person(),
                                Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    void clear(String quarter) {
        jdbc.sql("delete from saypro.content_plan_contribution where quarter = ?")
                .param(quarter)
                .update();
    }
}
