package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Theme;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds the themes and campaigns of agreed plans to those that the forms of content approval offer. */
@Repository
class AgreedThemes {

    private final JdbcClient jdbc;

    AgreedThemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the themes with the ids they got, {@code T-2026-Q4-1} and so on */
    List<Theme> add(String quarter, List<PlannedTheme> planned) {
        List<Theme> themes = new ArrayList<>();
        for (PlannedTheme one : planned) {
            Theme theme = new Theme(
                    "T-%s-%d".formatted(quarter, themes.size() + 1),
                    quarter,
                    one.name(),
                    one.kind(),
                    one.firstDay(),
                    one.lastDay());
            jdbc.sql(
                            "insert into saypro.content_theme (id, quarter, name, kind, first_day, last_day) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            theme.id(),
                            theme.quarter(),
                            theme.name(),
                            theme.kind().name(),
                            theme.firstDay(),
                            theme.lastDay())
                    .update();
            themes.add(theme);
        }
        return themes;
    }
}
