package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.OutOfStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody decided about an item, as everyone concerned reads it.
 *
 * @param word what the item was: approved, refused, withdrawn, sent back
 * @param opinions who decided so, and why
 */
record Conclusion(String word, List<Opinion> opinions) {

    /** @param reason empty when none was given */
    record Opinion(String person, String reason) {}

    static Conclusion of(ContentState outcome, Dossier dossier, List<ContentDecision> taken) {
        Verdict verdict = switch (outcome) {
            case APPROVED -> Verdict.APPROVE;
            case REFUSED -> Verdict.REFUSE;
            case WITHDRAWN -> Verdict.WITHDRAW;
            default -> throw new IllegalArgumentException(outcome.id() + " ends nothing");
        };
        String word = outcome.id();
        ContentDecision last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
        boolean ended = last != null && last.verdict() == Verdict.END && last.round() == dossier.round();
        if (outcome == ContentState.REFUSED && !ended && dossier.roundOutcome() == RoundOutcome.REFUSED) {
            return new Conclusion(word, refusals(dossier));
        }
        if (last == null || last.verdict() != verdict && !ended) {
            throw new OutOfStep(dossier.item().number() + " was not " + word);
        }
        return decided(word, last);
    }

    private static List<Opinion> refusals(Dossier dossier) {
        return dossier.roundReviews().stream()
                .flatMap(review -> review.signOff().stream())
                .filter(signOff -> signOff.decision() == ReviewDecision.REFUSE)
                .map(signOff -> new Opinion(signOff.reviewer(), signOff.remarks()))
                .toList();
    }

    static Conclusion decided(String word, ContentDecision decision) {
        return new Conclusion(word, List.of(new Opinion(decision.decidedBy(), decision.reasons())));
    }

    Set<String> people() {
        return opinions.stream().map(Opinion::person).collect(Collectors.toSet());
    }

    String names(Directory directory) {
        return opinions.stream()
                .map(opinion -> directory.personName(opinion.person()))
                .collect(Collectors.joining(" and "));
    }

    List<String> reasons(Directory directory) {
        return opinions.stream()
                .filter(opinion -> !opinion.reason().isEmpty())
                .map(opinion -> directory.personName(opinion.person()) + ": " + opinion.reason())
                .toList();
    }
}
