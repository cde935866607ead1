package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An item that was refused, or reviewed in three versions without being signed off: the lead of content decides whether there
 * is another version, it ends as refused, or the leads of the departments that dissent settle it.
 */
@Service
public class Disputes {

    /** Whose refusal nobody overrules. */
    private static final Set<String> FINAL_WORD = Set.of("legal", "finance");

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentDecisions decisions;
    private final Rounds rounds;
    private final Reviews reviews;
    private final ReviewCriteria criteria;
    private final Staffing staffing;
    private final Deciders deciders;
    private final Directory directory;
    private final Announcements announcements;
    private final Clock clock;

    Disputes(
            Dossiers dossiers,
            ContentItems items,
            ContentDecisions decisions,
            Rounds rounds,
            Reviews reviews,
            ReviewCriteria criteria,
            Staffing staffing,
            Deciders deciders,
            Directory directory,
            Announcements announcements,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.decisions = decisions;
        this.rounds = rounds;
        this.reviews = reviews;
        this.criteria = criteria;
        this.staffing = staffing;
        this.deciders = deciders;
        this.directory = directory;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The group that decides: the leads of content, or leadership when each of them owns, wrote or opposed the item. */
    @Transactional(readOnly = true)
    public String group(String number) {
        Dossier dossier = dossiers.of(number);
        return groups().filter(
                        group -> !deciders.free(group, partisans(dossier)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "Nobody in %s may decide this dispute, because each of them owns or wrote the content, or did not sign it off. Add a lead or deputy there."
                                .formatted(deciders.names(groups()))));
    }

    /** @throws NotAllowed when the person owns or wrote the content, did not sign it off in this round, or is no lead of content and not in leadership */
    @Transactional(readOnly = true)
    public void mustBeAllowed(String number, String person) {
        String name = directory.personName(person);
        Dossier dossier = dossiers.of(number);
        if (partisans(dossier).contains(person)) {
            String why = dossier.makers().contains(person)
                    ? "owns or wrote this content"
                    : "did not sign this content off in this round";
            throw new NotAllowed("%s %s and so may not decide the dispute. Somebody else in %s may."
                    .formatted(name, why, directory.groupName(group(number))));
        }
        if (directory
                .person(person)
                .filter(known -> groups().anyMatch(known::isIn))
                .isEmpty()) {
            throw new NotAllowed("%s may not decide this dispute; only members of %s may."
                    .formatted(name, deciders.names(groups())));
        }
    }

    /** What may be decided now. */
    public List<Verdict> choices(Dossier dossier) {
        return finalWord(dossier).isEmpty()
                ? List.of(Verdict.ANOTHER_VERSION, Verdict.SETTLE, Verdict.END)
                : List.of(Verdict.ANOTHER_VERSION, Verdict.END);
    }

    /**
     * Records how the dispute goes on. Another version: the item is in rework. To be settled: a round is open in which the
     * leads of each dissenting department sign off this version or refuse it for good. That it ends takes effect when it is
     * announced.
     *
     * @throws NotAllowed as {@link #mustBeAllowed}
     * @throws Refused when reasons are missing, or legal or finance has refused and it is to be settled
     */
    @Transactional
    public void decide(String number, String person, Verdict verdict, String reasons) {
        rounds.lock(number);
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(ContentState.DISPUTED);
        mustBeAllowed(number, person);
        if (!choices(dossier).contains(verdict)) {
            throw new Refused(
                    "decision",
                    finalWord(dossier).isEmpty()
                            ? "Decide whether there is another version, the dispute is to be settled, or the content ends as refused."
                            : "%s refused this version, and nobody overrules that. Ask for another version, or end the content as refused."
                                    .formatted(deciders.names(finalWord(dossier).stream())));
        }
        String text = Reasons.required(
                "reasons", reasons, "The reasons are missing. Say why you decide so; everyone concerned reads it.");
        Instant now = clock.instant();
        ContentDecision decision =
                decisions.save(new ContentDecision(null, number, dossier.round(), verdict, person, text, now));
        switch (verdict) {
            case ANOTHER_VERSION -> items.save(dossier.item().in(ContentState.REWORK));
            case SETTLE -> settle(dossier, person, now);
            default -> {}
        }
        if (verdict != Verdict.END) {
            announcements.disputeDecided(dossier, decision);
        }
    }

    /** Whoever decided that it is to be settled does not settle it. */
    private void settle(Dossier dossier, String decider, Instant now) {
        String number = dossier.item().number();
        Map<String, Review> standing = dossier.standing();
        Set<String> taken = standing.values().stream()
                .flatMap(review -> review.signOff().stream())
                .map(SignOff::reviewer)
                .collect(Collectors.toCollection(HashSet::new));
        taken.add(decider);
        List<Review> asked = staffing.settlements(dossier, dossier.dissenters(), taken).stream()
                .map(review -> review.confirming(criteria.of(review.department())))
                .toList();
        Round round = dossier.latestRound().orElseThrow().settling(dossier.round() + 1);
        rounds.open(number, round, now);
        reviews.append(asked);
        rounds.append(
                number,
                standing.keySet().stream()
                        .flatMap(department -> dossier.keptIn(dossier.round(), department).stream())
                        .map(kept -> kept.in(round.number(), now))
                        .toList());
    }

    /** Who takes a side: owner, authors, and who asked for changes or refused in this round. */
    private static Set<String> partisans(Dossier dossier) {
        return Deciders.union(dossier.makers(), dossier.roundOpponents());
    }

    /** Ids of the departments that refused the version under dispute and whom nobody overrules. */
    private static List<String> finalWord(Dossier dossier) {
        return dossier.dissenters().stream()
                .filter(FINAL_WORD::contains)
                .filter(department -> dossier.lastDecided(department)
                        .flatMap(Review::signOff)
                        .filter(signOff -> signOff.decision() == ReviewDecision.REFUSE)
                        .isPresent())
                .toList();
    }

    private static Stream<String> groups() {
        return Stream.of(Deciders.leads(Deciders.CONTENT), Deciders.LEADERSHIP);
    }
}
