package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.Dossier;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Review;
import com.saypro.collaboration.content.SignOff;
import com.saypro.collaboration.directory.Directory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A dossier in the words people read, as maps and lists that become Json. */
record DossierView(Dossier dossier, Directory directory) {

    static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** The keys every view has. */
    Map<String, Object> facts() {
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
        facts.put("remarks", List.of());
        facts.put("signOffs", List.of());
        return facts;
    }

    /** What reviewers and the final approver remarked in this round. */
    List<Map<String, Object>> remarks(int round, List<ContentDecision> decisions) {
        return remarks(number -> number == round, decisions);
    }

    /** What reviewers and final approvers remarked in the rounds before this one. */
    List<Map<String, Object>> remarksBefore(int round, List<ContentDecision> decisions) {
        return remarks(number -> number < round, decisions);
    }

    /** What the departments decided in the latest round. */
    List<Map<String, Object>> signOffs() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Review review : dossier.roundReviews()) {
            review.signOff().ifPresent(signOff -> {
                Map<String, Object> row = row(review, signOff);
                row.put("at", PublicationTimes.readable(signOff.decidedAt()));
                rows.add(row);
            });
        }
        return rows;
    }

    private List<Map<String, Object>> remarks(IntPredicate rounds, List<ContentDecision> decisions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Review review : dossier.reviews()) {
            review.signOff()
                    .filter(signOff ->
                            rounds.test(review.round()) && !signOff.remarks().isEmpty())
                    .ifPresent(signOff -> rows.add(row(review, signOff)));
        }
        for (ContentDecision decision : decisions) {
            if (rounds.test(decision.round()) && !decision.reasons().isEmpty()) {
                rows.add(row(
                        decision.round(),
                        "Final approval",
                        decision.decidedBy(),
                        decision.verdict().label(),
                        decision.reasons()));
            }
        }
        rows.sort((one, other) -> Integer.compare((int) one.get("round"), (int) other.get("round")));
        return rows;
    }

    private Map<String, Object> row(Review review, SignOff signOff) {
        return row(
                review.round(),
                directory.groupName(review.department()),
                signOff.reviewer(),
                signOff.decision().label(),
                signOff.remarks());
    }

    private Map<String, Object> row(int round, String from, String person, String decision, String remarks) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("round", round);
        row.put("department", from);
        row.put("reviewer", directory.personName(person));
        row.put("decision", decision);
        row.put("remarks", remarks);
        return row;
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
