package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.OutOfStep;
import java.util.List;
import java.util.Optional;
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

    /** @throws OutOfStep unless it was decided so about the latest round, or settling a dispute came to it */
    static Conclusion of(ContentState outcome, Dossier dossier, List<ContentDecision> taken) {
        Set<Verdict> verdicts = switch (outcome) {
            case APPROVED -> Set.of(Verdict.APPROVE);
            case REFUSED -> endingRefusals(dossier.item());
            case WITHDRAWN -> Set.of(Verdict.WITHDRAW);
            default -> throw new IllegalArgumentException(outcome.id() + " ends nothing");
        };
        String word = outcome.id();
        Optional<ContentDecision> decision = taken.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.round() == dossier.round() && verdicts.contains(last.verdict()));
        if (decision.isPresent()) {
            return decided(word, decision.get());
        }
        if (outcome == ContentState.REFUSED && isRefusedForGood(dossier)) {
            return new Conclusion(word, refusals(dossier));
        }
        throw new OutOfStep("%s was not %s: it is %s"
                .formatted(dossier.item().number(), word, dossier.item().state().id()));
    }

    /** In a dispute, what the final approver refused was a department's refusal; only the dispute's decision ends the item. */
    private static Set<Verdict> endingRefusals(ContentItem item) {
        return item.state() == ContentState.DISPUTED ? Set.of(Verdict.END) : Set.of(Verdict.REFUSE, Verdict.END);
    }

    /** Only where settling a dispute is over; any other refusal is for the dispute's decision. */
    private static boolean isRefusedForGood(Dossier dossier) {
        return dossier.latestRound()
                .filter(Round::settling)
                .flatMap(Round::outcome)
                .filter(outcome -> outcome == RoundOutcome.REFUSED)
                .isPresent();
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
