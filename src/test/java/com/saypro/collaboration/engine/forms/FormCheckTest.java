package com.saypro.collaboration.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private final FormCheck check =
            new FormCheck(Clock.fixed(Instant.parse("2026-11-23T23:00:00Z"), ZoneOffset.UTC), ZONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            {"type":"textfield","validate":{"required":true}}                    | null          | “Field” must be filled in.
            {"type":"textfield","validate":{"required":true}}                    | '   '         | “Field” must be filled in.
            {"type":"textfield","validate":{"required":true}}                    | text          | null
            {"type":"textfield"}                                                 | null          | null
            {"type":"textfield","validate":{"minLength":5}}                      | abc           | “Field” needs at least 5 characters; it has 3.
            {"type":"textfield","validate":{"maxLength":2}}                      | abc           | “Field” may have at most 2 characters; it has 3.
            {"type":"textfield","validate":{"maxLength":3}}                      | abc           | null
            {"type":"textfield","validate":{"pattern":"^[0-9]+$"}}               | 12a           | “Field” does not have the form that is asked for (^[0-9]+$).
            {"type":"textfield","validate":{"pattern":"^[0-9]+$"}}               | 12            | null
            {"type":"textfield","validate":{"pattern":"(.*a){12}$"}}             | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab | “Field” cannot be checked in reasonable time. Shorten it, or tell a process owner.
            {"type":"textfield","validate":{"validationType":"email"}}           | thandi        | “Field” must be a mail address such as name@saypro.example.
            {"type":"textfield","validate":{"validationType":"email"}}           | t@saypro.example | null
            {"type":"textfield","validate":{"validationType":"phone"}}           | none          | “Field” must be a telephone number such as +27 11 555 0100.
            {"type":"textfield","validate":{"validationType":"phone"}}           | +27 11 555 0100 | null
            {"type":"radio","values":[{"label":"Yes","value":"yes"},{"label":"No","value":"no"}]} | maybe | “Field” must be one of: Yes, No.
            {"type":"select","values":[{"label":"Yes","value":"yes"}]}           | yes           | null
            {"type":"datetime","subtype":"date"}                                 | 24.12.2026    | “Field” must be a date such as 2026-11-26.
            {"type":"datetime","subtype":"date","disallowPassedDates":true}      | 2026-11-23    | “Field” may not be in the past.
            {"type":"datetime","subtype":"date","disallowPassedDates":true}      | 2026-11-24    | null
            {"type":"datetime","subtype":"time"}                                 | 9 o'clock     | “Field” must be a time such as 09:30.
            {"type":"datetime","subtype":"time"}                                 | 09:15         | null
            {"type":"datetime","subtype":"datetime"}                             | 2026-12-25    | “Field” must be a date with a time such as 2026-11-26T09:30+02:00.
            {"type":"datetime","subtype":"datetime"}                             | 2026-12-25T10:30+00:00 | null
            {"type":"number","serializeToString":true}                           | ten           | “Field” must be a number.
            {"type":"number","serializeToString":true,"validate":{"max":10}}     | 11            | “Field” may be at most 10.
            """, quoteCharacter = '\'')
    void text_entries(String component, String entry, String sentence) {
        assertThat(problem(component, entry)).isEqualTo(sentence);
    }

    @Test
    void numbers_keep_to_their_range_and_decimals() {
        String rating = "{\"type\":\"number\",\"decimalDigits\":0,\"validate\":{\"min\":1,\"max\":5}}";
        assertThat(problem(rating, 3)).isNull();
        assertThat(problem(rating, 0)).isEqualTo("“Field” must be at least 1.");
        assertThat(problem(rating, 6L)).isEqualTo("“Field” may be at most 5.");
        assertThat(problem(rating, 3.5)).isEqualTo("“Field” must be a whole number.");
        assertThat(problem(rating, "3")).isEqualTo("“Field” must be a number.");
    }

    @Test
    void text_longer_than_a_variable_holds_is_refused_even_if_the_form_forgot_to_say_so() {
        assertThat(problem("{\"type\":\"textarea\"}", "x".repeat(3_901)))
                .isEqualTo("“Field” may have at most 3,900 characters; it has 3,901.");
        assertThat(problem("{\"type\":\"textarea\"}", "x".repeat(3_900))).isNull();
    }

    @Test
    void a_required_checkbox_must_be_ticked() {
        String agreed = "{\"type\":\"checkbox\",\"validate\":{\"required\":true}}";
        assertThat(problem(agreed, true)).isNull();
        assertThat(problem(agreed, false)).isEqualTo("“Field” must be ticked.");
        assertThat(problem("{\"type\":\"checkbox\"}", false)).isNull();
        assertThat(problem("{\"type\":\"checkbox\"}", "yes")).isEqualTo("“Field” must be ticked or not ticked.");
    }

    @Test
    void a_checklist_takes_offered_values_once_each() {
        String channels = """
                {"type":"checklist","validate":{"required":true},"values":[{"label":"Website","value":"web"},{"label":"Blog","value":"blog"}]}""";
        assertThat(problem(channels, List.of("web", "blog"))).isNull();
        assertThat(problem(channels, List.of())).isEqualTo("“Field” must be filled in.");
        assertThat(problem(channels, List.of("web", "web")))
                .isEqualTo("“Field” may only contain, each once: Website, Blog.");
        assertThat(problem(channels, List.of("tv"))).isEqualTo("“Field” may only contain, each once: Website, Blog.");
        assertThat(problem(channels, "web")).isEqualTo("“Field” may only contain, each once: Website, Blog.");
    }

    @Test
    void rows_are_checked_like_forms() {
        String goals = """
                {"type":"dynamiclist","components":[
                  {"type":"textfield","key":"metric","label":"Metric","validate":{"required":true}},
                  {"type":"number","key":"target","label":"Target"}]}""";
        assertThat(problem(goals, List.of(Map.of("metric", "CTR", "target", 3))))
                .isNull();
        assertThat(problem(goals, List.of(Map.of("metric", "CTR"), Map.of("target", 3))))
                .isEqualTo("“Field”, row 2: “Metric” must be filled in.");
        assertThat(problem(goals, List.of(Map.of("metric", "CTR", "weight", 3))))
                .isEqualTo("“Field”, row 1: there is no field “weight”.");
        assertThat(problem(goals, "text")).isEqualTo("“Field” must be a list of rows.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://saypro.example/final.pdf | true
            http://saypro.example/final.pdf  | false
            javascript:alert(1)              | false
            https://                         | false
            final.pdf                        | false
            """)
    void links_must_be_https(String link, boolean accepted) {
        String json = "{\"components\":[{\"type\":\"textfield\",\"key\":\"link\",\"label\":\"Link\"}]}";
        assertThat(check.problems(schema(json), new FormData(Map.of("link", link)))
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void several_problems_come_together_in_the_order_of_the_form() {
        String json = """
                {"components":[
                  {"type":"group","components":[{"type":"textfield","key":"a","label":"First","validate":{"required":true}}]},
                  {"type":"text","text":"Only shown"},
                  {"type":"textfield","key":"b","label":"Second","validate":{"required":true}},
                  {"type":"textfield","key":"c","label":"Locked","readonly":true,"validate":{"required":true}}]}""";
        assertThat(check.problems(schema(json), new FormData(Map.of())))
                .extracting(Problem::field)
                .containsExactly("a", "b");
    }

    private String problem(String component, Object entry) {
        String json = "{\"components\":["
                + component.replaceFirst("\\{", "{\"key\":\"field\",\"path\":\"field\",\"label\":\"Field\",") + "]}";
        var problems = check.problems(schema(json), new FormData(Collections.singletonMap("field", entry)));
        assertThat(problems).hasSizeLessThanOrEqualTo(1);
        return problems.isEmpty() ? null : problems.get(0).sentence();
    }

    private static FormSchema schema(String json) {
        return FormSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
