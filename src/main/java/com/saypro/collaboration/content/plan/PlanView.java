package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.plan.PlanDecision.Verdict;
import com.saypro.collaboration.content.publication.Collision;
import com.saypro.collaboration.content.publication.PerformanceReport;
import com.saypro.collaboration.directory.Directory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A quarter's plan in the words people read, as rows of text and numbers: what forms and the plan's page show.
 *
 * @param version the latest version; empty before the first
 * @param gapsFound weeks in which a channel stays silent, as the calendar stands now
 * @param collisionsFound placements that come too close to each other, as the calendar stands now
 * @param before what the quarter before reached
 */
public record PlanView(
        ContentPlan plan,
        List<Contribution> stated,
        Optional<PlanVersion> version,
        List<PlanDecision> decisions,
        List<Gap> gapsFound,
        List<Collision> collisionsFound,
        PerformanceReport before,
        Directory directory) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** Rows of department, emails, blogPosts, eventMaterials, socialPosts, about. */
    public List<Map<String, Object>> contributions() {
        return stated.stream()
                .map(one -> row(
                        "department", directory.groupName(one.department()),
                        "emails", one.answered() ? one.emails() : "",
                        "blogPosts", one.answered() ? one.blogPosts() : "",
                        "eventMaterials", one.answered() ? one.eventMaterials() : "",
                        "socialPosts", one.answered() ? one.socialPosts() : "",
                        "about", one.answered() ? one.about() : "Did not answer in time"))
                .toList();
    }

    /** Rows of name, kind, days. */
    public List<Map<String, Object>> themes() {
        return version.stream()
                .flatMap(one -> one.themes().stream())
                .map(theme -> row(
                        "name", theme.name(),
                        "kind", theme.kind().label(),
                        "days", days(theme.firstDay(), theme.lastDay())))
                .toList();
    }

    /** Rows of subject, what, platforms: a row for each thing, its platforms with their levels. */
    public List<Map<String, Object>> prominence() {
        return version.map(PlanVersion::byThing).orElse(Map.of()).entrySet().stream()
                .map(thing -> row(
                        "subject", thing.getValue().get(0).subject().label(),
                        "what", thing.getKey(),
                        "platforms",
                                thing.getValue().stream()
                                        .map(one -> one.platform().label() + ": "
                                                + one.level().label().toLowerCase(Locale.ENGLISH))
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Rows of what, platforms: where things of the plan have no prominence. */
    public List<Map<String, Object>> missing() {
        return version.map(PlanVersion::missing).orElse(Map.of()).entrySet().stream()
                .map(thing -> row("what", thing.getKey(), "platforms", labels(thing.getValue())))
                .toList();
    }

    /** Rows of one, other, days. */
    public List<Map<String, Object>> overlaps() {
        return version.map(PlanVersion::overlaps).orElse(List.of()).stream()
                .map(pair -> row(
                        "one", pair.one().name(),
                        "other", pair.other().name(),
                        "days",
                                days(
                                        latest(
                                                pair.one().firstDay(),
                                                pair.other().firstDay()),
                                        earliest(
                                                pair.one().lastDay(),
                                                pair.other().lastDay()))))
                .toList();
    }

    /** Rows of channel, weeks. */
    public List<Map<String, Object>> gaps() {
        return gapsFound.stream()
                .map(gap -> row(
                        "channel",
                        gap.channel().label(),
                        "weeks",
                        gap.all()
                                ? "the whole quarter"
                                : gap.weeks().stream().map(SHORT::format).collect(Collectors.joining(", "))))
                .toList();
    }

    /** Rows of channel, one, other. */
    public List<Map<String, Object>> collisions() {
        return collisionsFound.stream()
                .map(pair -> row(
                        "channel", pair.channel().label(),
                        "one", pair.id() + ", " + PublicationTimes.readable(pair.slot()),
                        "other", pair.otherId() + ", " + PublicationTimes.readable(pair.otherSlot())))
                .toList();
    }

    /** Rows of name, placements, reach, engagement, conversions: what the quarter before reached, by theme. */
    public List<Map<String, Object>> figuresBefore() {
        return before.byTheme().stream()
                .map(total -> row(
                        "name", total.name().isEmpty() ? "Without a theme" : total.name(),
                        "placements", total.placements(),
                        "reach", total.sums().get("reach"),
                        "engagement", total.sums().get("engagement"),
                        "conversions", total.sums().get("conversions")))
                .toList();
    }

    /** What was said when the plan was last sent back; empty when it was not. */
    public String sentBack() {
        return decisions.stream()
                .filter(decision -> decision.verdict() == Verdict.SEND_BACK)
                .reduce((one, later) -> later)
                .map(decision ->
                        "Sent back by %s: %s".formatted(directory.personName(decision.person()), decision.remarks()))
                .orElse("");
    }

    private static String labels(Collection<Channel> channels) {
        return channels.stream().map(Channel::label).collect(Collectors.joining(", "));
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? DAY.format(first) : DAY.format(first) + " to " + DAY.format(last);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }
}
