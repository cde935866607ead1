package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCriteriaTest {

    DecisionTables criteria;

    @BeforeEach
    void read_the_table() throws Exception {
        criteria = new DecisionTables("review-criteria");
    }

    @ParameterizedTest
    @CsvSource({
        "communications, 'brand-voice,brand-image'",
        "marketing,      'consistent-message,wider-effort'",
        "posts-office,   'platform-standards,platform-brand'",
        "partnerships,   'partner-expectations,high-quality'",
        "legal,          'advertising-law,data-protection,other-law'",
        "events,         'event-facts,event-branding'",
        "finance,        'budget,spend-approved'",
        "content,        'quality,brand-guidelines'",
        "hr,             'fit-to-publish'",
        "leadership,     'fit-to-publish'"
    })
    void each_department_confirms_its_own(String department, String ids) {
        List<Map<String, Object>> confirmed = criteria.evaluate("department", department);

        assertThat(confirmed).extracting(row -> row.get("id")).containsExactly((Object[]) ids.split(","));
        assertThat(confirmed)
                .extracting(row -> (String) row.get("label"))
                .allSatisfy(label -> assertThat(label).isNotBlank());
    }

    @Test
    void no_rule_is_without_a_row_above_and_each_says_why() {
        TreeSet<String> hit = new TreeSet<>();
        Stream.of(
                        "communications",
                        "marketing",
                        "posts-office",
                        "partnerships",
                        "legal",
                        "events",
                        "finance",
                        "content",
                        "hr")
                .forEach(department -> {
                    criteria.evaluate("department", department);
                    hit.addAll(criteria.hit());
                });

        assertThat(criteria.rules()).extracting(Rule::getId).containsExactlyInAnyOrderElementsOf(hit);
        assertThat(criteria.rules())
                .hasSize(18)
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @Test
    void data_protection_names_the_laws() {
        assertThat(criteria.evaluate("department", "legal"))
                .extracting(row -> (String) row.get("label"))
                .anyMatch(label -> label.contains("POPIA") && label.contains("GDPR") && label.contains("CCPA"));
    }
}
