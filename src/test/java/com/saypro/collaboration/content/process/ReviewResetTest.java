package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.content.ChangeKind;
import com.saypro.collaboration.content.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReviewResetTest {

    /** Rule, change, departments for which it matches, what becomes of their sign-off. */
    private static final List<String> ROWS = List.of(
            "rule_textForAll|text-or-claims|marketing,finance,legal,moon-office|falls",
            "rule_pictureForMost|picture-or-design|communications,legal,leadership,moon-office|falls",
            "rule_pictureNotForFinance|picture-or-design|finance|stands",
            "rule_audienceForMost|audience-or-data-use|legal,marketing,partnerships,moon-office|falls",
            "rule_audienceNotForSome|audience-or-data-use|finance,events,posts-office|stands",
            "rule_channelForMost|channel-or-date|marketing,posts-office,events,finance,moon-office|falls",
            "rule_channelNotForSome|channel-or-date|communications,content,legal,partnerships|stands",
            "rule_partnerTermsForSome|partner-terms|partnerships,legal,finance,leadership|falls",
            "rule_partnerTermsNotForOthers|partner-terms|communications,marketing,posts-office|stands",
            "rule_spellingForNobody|spelling-only|legal,communications,moon-office|stands",
            "rule_unknownForAll|smell|legal,communications|falls");

    DecisionTables reset;

    @BeforeEach
    void read_the_table() throws Exception {
        reset = new DecisionTables("review-reset");
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void each_rule_says_what_becomes_of_a_sign_off_why_and_by_which_rule(String row) {
        String[] parts = row.split("\\|");
        for (String department : parts[2].split(",")) {
            assertThat(reset.evaluate(Map.of("change", parts[1], "department", department)))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found).containsEntry("rule", parts[0]).containsEntry("signOff", parts[3]);
                        assertThat((String) found.get("because")).isNotBlank();
                    });
            assertThat(reset.hit()).containsExactly(parts[0]);
        }
    }

    @Test
    void no_rule_is_without_a_row_above() {
        assertThat(reset.rules())
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(
                        ROWS.stream().map(row -> row.split("\\|")[0]).toList());
    }

    @Test
    void every_change_and_department_meets_exactly_one_rule() {
        List<String> departments = List.of(
                "communications",
                "marketing",
                "content",
                "posts-office",
                "partnerships",
                "legal",
                "events",
                "finance",
                "leadership");
        Stream.of(ChangeKind.values())
                .map(Choice::id)
                .forEach(change -> departments.forEach(
                        department -> assertThat(reset.evaluate(Map.of("change", change, "department", department)))
                                .as(change + " " + department)
                                .hasSize(1)));
    }
}
