package com.saypro.collaboration.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a department's sign-off stands for the latest version: it signed off this version, or it signed off an earlier one
 * and nothing that was changed since makes that fall. A sign-off that was taken back stands for nothing, and who did not sign
 * off last is always asked again.
 *
 * @param signedOff the review that stands; empty when the department is asked (again)
 * @param because what the rules of {@code review-reset} say: why an earlier sign-off is kept or falls; empty when it is about
 *     the latest version, or when there was none
 */
record Standing(String department, Optional<Review> signedOff, List<SignOffResets.Effect> because) {

    private static final SignOffResets.Effect NOBODY_LEFT = new SignOffResets.Effect(
            "",
            true,
            "Its earlier sign-off could have been kept, but then nobody would be left for another part, because everyone takes only one.");

    static Standing of(String department, Dossier dossier, SignOffResets resets) {
        Optional<Review> last = dossier.lastDecided(department).filter(dossier::counts);
        if (last.isEmpty()) {
            return new Standing(department, last, List.of());
        }
        int signed = dossier.versionOf(last.get().round());
        List<SignOffResets.Effect> effects = new ArrayList<>();
        for (ContentVersion version : dossier.versions()) {
            if (version.number() > signed) {
                if (version.changes().isEmpty()) {
                    return new Standing(department, Optional.empty(), List.of());
                }
                version.changes().stream()
                        .map(change -> Choice.of(ChangeKind.class, "changes", change))
                        .forEach(change -> effects.addAll(resets.of(change, department)));
            }
        }
        boolean falls = effects.stream().anyMatch(SignOffResets.Effect::falls);
        List<SignOffResets.Effect> decisive = effects.stream()
                .filter(effect -> effect.falls() == falls)
                .distinct()
                .toList();
        return new Standing(department, falls ? Optional.empty() : last, decisive);
    }

    /** Whether an earlier sign-off counts for a version it was not given for. */
    boolean isKept() {
        return signedOff.isPresent() && !because.isEmpty();
    }

    /** The same department, asked again because nobody would be left otherwise; what it signed off for this version stands. */
    Standing notKept() {
        return isKept() ? new Standing(department, Optional.empty(), List.of(NOBODY_LEFT)) : this;
    }

    List<String> rules() {
        return because.stream().map(SignOffResets.Effect::rule).distinct().toList();
    }

    String reason() {
        return because.stream().map(SignOffResets.Effect::because).distinct().collect(Collectors.joining(" "));
    }

    static Set<String> signers(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.signedOff().stream())
                .flatMap(review -> review.signOff().stream())
                .map(SignOff::reviewer)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
