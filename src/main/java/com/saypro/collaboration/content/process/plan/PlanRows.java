package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.Theme;
import com.saypro.collaboration.content.plan.PlannedTheme;
import com.saypro.collaboration.content.plan.Prominence;
import com.saypro.collaboration.foundation.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The dynamic lists of the form {@code draft-content-plan}, as the plan's own types and back. */
final class PlanRows {

    private PlanRows() {}

    static List<PlannedTheme> themes(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> new PlannedTheme(
                        row.getOrDefault("name", ""),
                        Choice.of(Theme.Kind.class, "themes", row.get("kind")),
                        day(row.get("firstDay")),
                        day(row.get("lastDay"))))
                .toList();
    }

    static List<Prominence> prominence(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> new Prominence(
                        Choice.of(Prominence.Subject.class, "prominence", row.get("subject")),
                        row.getOrDefault("what", ""),
                        Choice.of(Channel.class, "prominence", row.get("platform")),
                        Choice.of(Prominence.Level.class, "prominence", row.get("level"))))
                .toList();
    }

    static Map<String, String> row(PlannedTheme theme) {
        return Map.of(
                "name", theme.name(),
                "kind", theme.kind().id(),
                "firstDay", theme.firstDay().toString(),
                "lastDay", theme.lastDay().toString());
    }

    static Map<String, String> row(Prominence one) {
        return Map.of(
                "subject", one.subject().id(),
                "what", one.what(),
                "platform", one.platform().id(),
                "level", one.level().id());
    }

    private static LocalDate day(String entered) {
        try {
            return LocalDate.parse(entered == null ? "" : entered);
        } catch (DateTimeParseException e) {
            throw new Refused("themes", "Every theme and campaign has a first and a last day. Choose both.");
        }
    }
}
