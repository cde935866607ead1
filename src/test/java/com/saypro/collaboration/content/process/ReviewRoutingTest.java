package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.Level;
import com.saypro.collaboration.content.Promotion;
import com.saypro.collaboration.content.Routing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewRoutingTest {

    private static final List<String> DEPARTMENTS = List.of(
            "marketing",
            "communications",
            "events",
            "finance",
            "legal",
            "content",
            "partnerships",
            "posts-office",
            "customer-support",
            "technical-services",
            "sales",
            "product",
            "customer-service",
            "hr",
            "leadership");

    DecisionTables routing;

    @BeforeEach
    void read_the_table() throws Exception {
        routing = new DecisionTables("review-routing");
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("rule_communications", "communications", Map.of()),
                row("rule_contentForCommunications", "content", Map.of("department", "communications")),
                row("rule_marketing", "marketing", Map.of()),
                row("rule_contentForMarketing", "content", Map.of("department", "marketing")),
                row("rule_postsOffice", "posts-office", Map.of("kind", "blog-post")),
                row("rule_postsOffice", "posts-office", Map.of("kind", "social-post")),
                row("rule_partnershipsForPartner", "partnerships", Map.of("partner", "yes")),
                row("rule_legalForPartner", "legal", Map.of("partner", "yes")),
                row("rule_partnershipsForContent", "partnerships", Map.of("kind", "partnership-content")),
                row("rule_legalForContent", "legal", Map.of("kind", "partnership-content")),
                row("rule_legalForAdvertising", "legal", Map.of("kind", "advertisement")),
                row("rule_legalForPersonalData", "legal", Map.of("personalData", "yes")),
                row("rule_events", "events", Map.of("kind", "event-material")),
                row("rule_finance", "finance", Map.of("promotion", "paid")),
                row("rule_leadershipForHigh", "leadership", Map.of("partner", "yes", "promotion", "paid")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_rule_names_its_department(String rule, String department, Map<String, String> differences) {
        Set<String> usual = route(item(Map.of()));
        Set<String> usualRules = routing.hit();
        Set<String> routed = route(item(differences));

        assertThat(routing.hit()).contains(rule);
        assertThat(routed).contains(department);
        if (!differences.isEmpty()) {
            assertThat(usual).doesNotContain(department);
            assertThat(usualRules).doesNotContain(rule);
        }
    }

    static Stream<Arguments> levels() {
        Map<String, String> light = Map.of("kind", "social-post", "agreedTheme", "yes");
        return Stream.of(
                Arguments.of("rule_light", "light", light),
                Arguments.of("rule_light", "light", with(light, "kind", "blog-post")),
                Arguments.of("rule_light", "light", with(light, "promotion", "organic")),
                Arguments.of("rule_standard", "standard", with(light, "kind", "newsletter")),
                Arguments.of("rule_standard", "standard", with(light, "agreedTheme", "no")),
                Arguments.of("rule_standard", "standard", with(light, "partner", "yes")),
                Arguments.of("rule_standard", "standard", with(light, "personalData", "yes")),
                Arguments.of("rule_standard", "standard", with(light, "promotion", "paid")),
                Arguments.of("rule_highPaidPartner", "high", Map.of("partner", "yes", "promotion", "paid")),
                Arguments.of("rule_standard", "standard", Map.of("partner", "yes", "promotion", "organic")),
                Arguments.of("rule_highPressPartner", "high", Map.of("kind", "press-release", "partner", "yes")),
                Arguments.of("rule_highPressData", "high", Map.of("kind", "press-release", "personalData", "yes")),
                Arguments.of("rule_standard", "standard", Map.of("kind", "press-release")));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void each_level_is_what_its_rule_says_and_every_row_repeats_it(
            String rule, String level, Map<String, String> differences) {
        List<Map<String, Object>> rows = routing.evaluate("item", item(differences));
        assertThat(routing.hit()).contains(rule);
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("level", level));
    }

    @ParameterizedTest
    @CsvSource({
        "rule_marketingForLight, sales, marketing",
        "rule_marketingForLight, posts-office, marketing",
        "rule_communicationsForLight, marketing, communications"
    })
    void in_a_light_review_the_posts_office_reviews_and_another_department_signs_off_with_the_final_approval(
            String rule, String owner, String approving) {
        Routing routed = OpenReviewRound.routing(routing.evaluate(
                "item", item(Map.of("kind", "social-post", "agreedTheme", "yes", "department", owner))));
        assertThat(routing.hit()).contains(rule);
        assertThat(routed).isEqualTo(new Routing(Level.LIGHT, List.of("posts-office"), approving));
    }

    @Test
    void no_rule_is_without_a_row_above_and_each_says_why() {
        Stream<String> light = Stream.of("rule_marketingForLight", "rule_communicationsForLight");
        Stream<String> named = Stream.concat(rows(), levels()).map(row -> (String) row.get()[0]);
        assertThat(routing.rules())
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(named, light).distinct().toList());
        assertThat(routing.rules())
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @Test
    void an_item_with_values_the_table_does_not_know_is_still_reviewed() {
        assertThat(route(Map.of("kind", "hologram", "department", "moon-office")))
                .containsExactly("communications", "marketing");
        assertThat(route(Map.of())).containsExactly("communications", "marketing");
    }

    @Test
    void every_combination_is_signed_off_by_two_to_seven_departments_and_never_by_the_owners_alone() {
        int combinations = 0;
        Set<Integer> sizes = new TreeSet<>();
        for (Map<String, String> item : combinations()) {
            Set<String> routed = route(item);
            assertThat(routed).as(item.toString()).hasSizeBetween(2, 7);
            assertThat(routed).as(item.toString()).isSubsetOf(DEPARTMENTS);
            Set<String> others = new TreeSet<>(routed);
            others.remove(item.get("department"));
            assertThat(others).as(item.toString()).isNotEmpty();
            sizes.add(routed.size());
            combinations++;
        }
        assertThat(combinations).isEqualTo(15 * 7 * 2 * 2 * 2 * 3);
        assertThat(sizes).containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void everything_is_seen_by_communications_and_marketing_or_content_in_the_owners_place() {
        for (Map<String, String> item : combinations()) {
            Set<String> routed = route(item);
            if (routing.hit().contains("rule_light")) {
                assertThat(routed).contains("posts-office").hasSize(2);
                continue;
            }
            switch (item.get("department")) {
                case "communications" ->
                    assertThat(routed).contains("marketing", "content").doesNotContain("communications");
                case "marketing" ->
                    assertThat(routed).contains("communications", "content").doesNotContain("marketing");
                default ->
                    assertThat(routed).contains("communications", "marketing").doesNotContain("content");
            }
        }
    }

    private Set<String> route(Map<String, String> item) {
        return routing.evaluate("item", item).stream()
                .map(row -> (String) row.get("department"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> item(Map<String, String> differences) {
        Map<String, String> item = new HashMap<>(Map.of(
                "kind", "newsletter",
                "department", "sales",
                "agreedTheme", "no",
                "partner", "no",
                "personalData", "no",
                "promotion", "none"));
        item.putAll(differences);
        return item;
    }

    private static Map<String, String> with(Map<String, String> item, String key, String value) {
        Map<String, String> changed = new HashMap<>(item);
        changed.put(key, value);
        return changed;
    }

    private static Arguments row(String rule, String department, Map<String, String> differences) {
        return Arguments.of(rule, department, differences);
    }

    private static List<Map<String, String>> combinations() {
        List<Map<String, String>> items = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            for (String kind : ids(ContentKind.values())) {
                for (String partner : List.of("yes", "no")) {
                    for (String personalData : List.of("yes", "no")) {
                        for (String promotion : ids(Promotion.values())) {
                            for (String agreedTheme : List.of("yes", "no")) {
                                items.add(Map.of(
                                        "department", department,
                                        "kind", kind,
                                        "agreedTheme", agreedTheme,
                                        "partner", partner,
                                        "personalData", personalData,
                                        "promotion", promotion));
                            }
                        }
                    }
                }
            }
        }
        return items;
    }

    private static List<String> ids(Choice[] choices) {
        return Arrays.stream(choices).map(Choice::id).toList();
    }
}
