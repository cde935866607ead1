package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * A dossier in the words people read, as maps and lists of text and numbers: what forms and pages show. Missing values are
 * {@code ""} or empty.
 *
 * @param dossier the dossier
 * @param directory knows the names of people and groups
 */
public record DossierView(Dossier dossier, Directory directory) {

    /** {@code yes} or {@code no}, as forms and decision tables write it. */
    public static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** The keys every view has. */
    public Map<String, Object> facts() {
        ContentItem item = dossier.item();
        ContentVersion version = dossier.latestVersion().orElse(null);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", item.number());
        facts.put("title", item.title());
        facts.put("kind", item.kind().id());
        facts.put("kindName", item.kind().label());
        facts.put("departmentName", directory.groupName(item.department()));
        facts.put("ownerName", directory.personName(item.owner()));
        facts.put("urgency", item.urgency().label());
        facts.put("plannedPublication", PublicationTimes.readable(item.plannedPublication()));
        facts.put(
                "channels",
                item.channels().stream().sorted().map(Channel::label).collect(Collectors.joining(", ")));
        facts.put("partner", yesNo(item.partner()));
        facts.put("personalData", yesNo(item.personalData()));
        facts.put("promotion", item.promotion().label());
        facts.put("theme", version == null ? "" : version.theme());
        facts.put("audience", version == null ? "" : version.audience());
        facts.put("marketingTie", version == null ? "" : version.marketingTie());
        facts.put("version", version == null ? Map.of() : version(version));
        facts.put("round", dossier.round());
        facts.put("fallback", "");
        facts.put("criteria", List.of());
        facts.put("placements", placements(version));
        facts.put("slots", List.of());
        facts.put("changes", changes(version));
        facts.put("themes", List.of());
        facts.put("choices", List.of());
        facts.put("finalDepartment", "");
        facts.put("remarks", List.of());
        facts.put("signOffs", List.of());
        return facts;
    }

    /** Where and when it is to go out, a row for each placement as it is planned now. */
    public static List<Map<String, Object>> slots(List<Placing> placings) {
        return placings.stream()
                .map(placing -> Map.<String, Object>of(
                        "channel", placing.channel().label(),
                        "what", placing.label(),
                        "medium", placing.medium().label(),
                        "at", PublicationTimes.readable(placing.slot())))
                .toList();
    }

    /** What reviewers and the final approver remarked in this round. */
    public List<Map<String, Object>> remarks(int round, List<ContentDecision> decisions) {
        return remarks(opinions(decisions), number -> number == round);
    }

    /** What reviewers and final approvers remarked in the rounds before this one. */
    public List<Map<String, Object>> remarksBefore(int round, List<ContentDecision> decisions) {
        return remarks(opinions(decisions), number -> number < round);
    }

    /** The sign-offs that stand for the version of the latest round: those given for it and those kept from earlier ones. */
    public List<Map<String, Object>> signOffs() {
        List<Map<String, Object>> rows = signOffs(List.copyOf(dossier.standing().values()));
        dossier.standing().forEach((department, review) -> {
            Map<String, Object> row =
                    rows.get(List.copyOf(dossier.standing().keySet()).indexOf(department));
            int signed = dossier.versionOf(review.round());
            String code = dossier.version(signed).map(ContentVersion::code).orElse("");
            row.put("version", "Version %d (%s)".formatted(signed, code));
            row.put(
                    "kept",
                    dossier.keptIn(dossier.round(), department)
                            .map(kept -> "Kept: " + kept.reason())
                            .orElse(""));
        });
        return rows;
    }

    /** The sign-offs of earlier versions that were kept for the version of the latest round. */
    public List<Map<String, Object>> keptSignOffs() {
        return signOffs().stream().filter(row -> !"".equals(row.get("kept"))).toList();
    }

    /** Everything anybody decided about the item, by round. */
    public List<Map<String, Object>> opinions(List<ContentDecision> decisions) {
        List<Map<String, Object>> rows = signOffs(dossier.reviews());
        for (ContentDecision decision : decisions) {
            rows.add(row(
                    decision.round(),
                    occasion(decision.verdict()),
                    decision.decidedBy(),
                    decision.verdict(),
                    decision.reasons(),
                    decision.decidedAt()));
        }
        rows.sort(Comparator.comparingInt(row -> (int) row.get("round")));
        return rows;
    }

    private static String occasion(Verdict verdict) {
        return switch (verdict) {
            case WITHDRAW -> "Withdrawal";
            case APPROVE, SEND_BACK, REFUSE -> "Final approval";
            case ANOTHER_VERSION, SETTLE, END -> "Dispute";
        };
    }

    private static List<Map<String, Object>> remarks(List<Map<String, Object>> opinions, IntPredicate rounds) {
        return opinions.stream()
                .filter(row -> rounds.test((int) row.get("round")) && !"".equals(row.get("remarks")))
                .toList();
    }

    private List<Map<String, Object>> signOffs(List<Review> reviews) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Review review : reviews) {
            review.signOff()
                    .ifPresent(signOff -> rows.add(row(
                            review.round(),
                            directory.groupName(review.department()),
                            signOff.reviewer(),
                            signOff.decision(),
                            signOff.remarks(),
                            signOff.decidedAt())));
        }
        return rows;
    }

    private Map<String, Object> row(
            int round, String from, String person, Choice decision, String remarks, Instant at) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("round", round);
        row.put("department", from);
        row.put("reviewer", directory.personName(person));
        row.put("decision", decision.label());
        row.put("remarks", remarks);
        row.put("at", PublicationTimes.readable(at));
        return row;
    }

    private static String placements(ContentVersion version) {
        return version == null ? "" : version.placements();
    }

    private static String changes(ContentVersion version) {
        if (version == null || version.changes().isEmpty()) {
            return "";
        }
        String kinds = version.changes().stream()
                .map(change -> Choice.of(ChangeKind.class, "changes", change).label())
                .collect(Collectors.joining(", "));
        return version.changeNote().isEmpty() ? kinds : kinds + ". " + version.changeNote();
    }

    private Map<String, Object> version(ContentVersion version) {
        return Map.of(
                "number", version.number(),
                "code", version.code(),
                "author", directory.personName(version.author()),
                "text", version.body(),
                "link", version.link(),
                "label", version.versionLabel());
    }
}
