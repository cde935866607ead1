package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    private static final String NUMBER = "C-2026-0001";

    /** Text makes every sign-off fall, a picture all but finance's, spelling none. */
    private static final SignOffResets RESETS = (change, department) -> List.of(
            switch (change) {
                case TEXT_OR_CLAIMS -> new SignOffResets.Effect("rule_text", true, "Read again.");
                case PICTURE_OR_DESIGN ->
                    department.equals("finance")
                            ? new SignOffResets.Effect("rule_pictureStands", false, "No money.")
                            : new SignOffResets.Effect("rule_picture", true, "Seen again.");
                default -> new SignOffResets.Effect("rule_spelling", false, "Same as before.");
            });

    /**
     * What each round came to for finance, a letter a version: S signed off, R with remarks, C changes, X refused, - not
     * asked or open. What changed from version to version: t text, p picture, s spelling, several together with +.
     */
    @ParameterizedTest
    @CsvSource({
        "'-',   '',    asked,  never asked before",
        "'S',   '',    stands, signed this version",
        "'R',   '',    stands, remarks stand for this version",
        "'C',   '',    asked,  asked for changes",
        "'S-',  's',   kept,   nothing that matters to it changed",
        "'R-',  's',   kept,   remarks are a sign-off",
        "'S-',  't',   asked,  what it signed changed",
        "'S-',  'p',   kept,   a picture does not matter to finance",
        "'S-',  'p+s', kept,   two changes that both let it stand",
        "'S-',  's+t', asked,  one of two changes makes it fall",
        "'C-',  's',   asked,  who asked for changes reviews again",
        "'X-',  's',   asked,  who refused reviews again",
        "'S--', 'ss',  kept,   kept twice",
        "'S--', 'ts',  asked,  fallen with a version whose round was never finished",
        "'S--', 'st',  asked,  fallen with the last change",
        "'SC-', 'ss',  asked,  the last word counts",
        "'CS-', 'ts',  kept,   signed the second version",
        "'S-',  '?',   asked,  nobody said what changed"
    })
    void a_sign_off_stands_is_kept_or_asked_for_again(String decisions, String changes, String expected, String why) {
        Standing standing = Standing.of("finance", dossier(decisions, changes, false), RESETS);
        String found = standing.signedOff().isEmpty() ? "asked" : standing.isKept() ? "kept" : "stands";
        assertThat(found).as(why).isEqualTo(expected);
    }

    @Test
    void the_rules_that_let_it_stand_are_named_once_each() {
        Standing standing = Standing.of("finance", dossier("S---", "sps", false), RESETS);
        assertThat(standing.rules()).containsExactly("rule_spelling", "rule_pictureStands");
        assertThat(standing.reason()).isEqualTo("Same as before. No money.");
    }

    @Test
    void of_two_changes_only_the_one_that_makes_it_fall_is_named() {
        Standing standing = Standing.of("legal", dossier("S-", "s+p", false, "legal"), RESETS);
        assertThat(standing.signedOff()).isEmpty();
        assertThat(standing.rules()).containsExactly("rule_picture");
    }

    @Test
    void where_nobody_would_be_left_only_what_was_kept_is_asked_for_again_and_the_reason_is_true() {
        Standing kept =
                Standing.of("finance", dossier("S-", "s", false), RESETS).notKept();
        assertThat(kept.signedOff()).isEmpty();
        assertThat(kept.isKept()).isFalse();
        assertThat(kept.reason()).contains("nobody would be left").doesNotContain("Same as before");

        Standing given = Standing.of("finance", dossier("S", "", false), RESETS);
        assertThat(given.notKept()).isEqualTo(given);
        Standing fallen = Standing.of("finance", dossier("S-", "t", false), RESETS);
        assertThat(fallen.notKept()).isEqualTo(fallen);
    }

    @ParameterizedTest
    @CsvSource({"S, ''", "S-, s", "S--, ss"})
    void what_was_taken_back_never_stands_again(String decisions, String changes) {
        assertThat(Standing.of("finance", dossier(decisions, changes, true), RESETS)
                        .signedOff())
                .isEmpty();
    }

    @Test
    void only_what_was_given_for_or_kept_for_the_version_counts_for_its_approval() {
        Dossier kept = dossier("S-", "s", false);
        assertThat(kept.missing()).as("not recorded as kept").containsExactly("finance");
        KeptSignOff record = new KeptSignOff(2, 2, "finance", NUMBER + ".1.finance", List.of("rule"), "Why.", NOW);
        Dossier recorded =
                new Dossier(kept.item(), kept.versions(), kept.rounds(), kept.reviews(), List.of(record), List.of());
        assertThat(recorded.missing()).isEmpty();
        assertThat(recorded.roundReviewers()).containsExactly("finance-1");
        TakenBack takenBack = new TakenBack(2, "finance", NUMBER + ".1.finance", "farouk", "No.", NOW);
        assertThat(new Dossier(
                                kept.item(),
                                kept.versions(),
                                kept.rounds(),
                                kept.reviews(),
                                List.of(record),
                                List.of(takenBack))
                        .missing())
                .containsExactly("finance");
    }

    @Test
    void spelling_is_changed_alone() {
        assertThatThrownBy(() -> new Changes(Set.of(ChangeKind.SPELLING_ONLY, ChangeKind.PARTNER_TERMS), ""))
                .hasMessageContaining("Choose it alone");
    }

    private static Dossier dossier(String decisions, String changes, boolean takenBack) {
        return dossier(decisions, changes, takenBack, "finance");
    }

    private static Dossier dossier(String decisions, String changes, boolean takenBack, String department) {
        List<String> steps = new ArrayList<>(List.of(""));
        Stream.of(changes.split("(?<=[a-z?])(?=[a-z?])"))
                .filter(step -> !step.isEmpty())
                .forEach(steps::add);
        Map<Integer, Review> reviews = new LinkedHashMap<>();
        List<ContentVersion> versions = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= decisions.length(); number++) {
            versions.add(version(number, steps.get(number - 1)));
            rounds.add(Round.opened(number, number, Routing.standard(List.of(department))));
            decision(decisions.charAt(number - 1)).ifPresent(new Decided(reviews, number, department)::put);
        }
        List<TakenBack> back = takenBack
                ? List.of(new TakenBack(1, department, NUMBER + ".1." + department, "farouk", "No.", NOW))
                : List.of();
        return new Dossier(item(), versions, rounds, List.copyOf(reviews.values()), List.of(), back);
    }

    private record Decided(Map<Integer, Review> reviews, int round, String department) {
        void put(ReviewDecision decision) {
            SignOff signOff = new SignOff(department + "-" + round, decision, "", List.of(), NOW);
            reviews.put(
                    round,
                    new Review(
                            NUMBER + "." + round + "." + department,
                            NUMBER,
                            round,
                            department,
                            Part.REVIEW,
                            department,
                            List.of(),
                            "",
                            List.of(),
                            Optional.of(signOff)));
        }
    }

    private static Optional<ReviewDecision> decision(char letter) {
        return switch (letter) {
            case 'S' -> Optional.of(ReviewDecision.SIGN_OFF);
            case 'R' -> Optional.of(ReviewDecision.SIGN_OFF_WITH_REMARKS);
            case 'C' -> Optional.of(ReviewDecision.REQUEST_CHANGES);
            case 'X' -> Optional.of(ReviewDecision.REFUSE);
            default -> Optional.empty();
        };
    }

    private static ContentVersion version(int number, String changes) {
        Map<String, ChangeKind> kinds = Map.of(
                "t", ChangeKind.TEXT_OR_CLAIMS, "p", ChangeKind.PICTURE_OR_DESIGN, "s", ChangeKind.CHANNEL_OR_DATE);
        ChangeKind[] chosen = Stream.of(changes.split("\\+"))
                .filter(kinds::containsKey)
                .map(kinds::get)
                .toArray(ChangeKind[]::new);
        return ContentVersion.frozen(
                NUMBER, number, "thandi", NOW, Drafts.changed(Drafts.of(NOW, "T", "copy", "", "", "", "", ""), chosen));
    }

    private static ContentItem item() {
        return ContentItem.submitted(
                NUMBER,
                new Submission(
                        ContentKind.NEWSLETTER,
                        Set.of(Channel.NEWSLETTER),
                        NOW,
                        Urgency.NORMAL,
                        "marketing",
                        false,
                        false,
                        Promotion.NONE),
                "thandi",
                NOW);
    }
}
