package com.saypro.collaboration.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule lets the good sample pass and finds what is broken in it on purpose, as {@code broken.csv} lists. */
class HouseRulesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/model-samples");
    private static final Sources GOOD = Sources.under(SAMPLES);

    @Test
    void the_good_sample_keeps_every_rule() {
        assertThat(findings(GOOD)).isEmpty();
        assertThat(GOOD.texts()).hasSize(7);
    }

    @ParameterizedTest(name = "{0}: {4} becomes {5}")
    @CsvFileSource(
            resources = "/model-samples/broken.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 10_000)
    void a_broken_sample_is_found(
            String rule, String changed, String found, String element, String piece, String replacement) {
        Sources broken = GOOD.with(path(changed), piece, replacement == null ? "" : replacement);

        assertThat(findings(broken)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.file()).isEqualTo(path(found));
            assertThat(finding.breach().element()).isEqualTo(element == null ? "" : element);
            assertThat(finding.breach().sentence()).isNotBlank();
        });
    }

    @Test
    void a_file_that_is_not_named_like_its_content_is_found() {
        assertThat(findings(GOOD.moved(path("order-cake.bpmn"), "processes/bakery/cakes.bpmn")))
                .hasSize(1);
        assertThat(findings(GOOD.moved(path("cake-size.dmn"), "processes/bakery/sizes.dmn")))
                .hasSize(1);
        assertThat(findings(GOOD.moved(path("bake-cake.form"), "forms/bakery/baking.form")))
                .hasSize(1);
    }

    @Test
    void a_finding_names_file_element_and_rule() {
        assertThat(findings(GOOD.with(path("order-cake.bpmn"), "name=\"Tasty?\"", "name=\"Tasty\"")))
                .singleElement()
                .hasToString("processes/bakery/order-cake.bpmn#gateway_tasty:"
                        + " A diverging gateway is a question that ends with a question mark [Names]");
    }

    @Test
    void every_rule_is_broken_at_least_once() throws IOException {
        Set<String> broken = Files.readAllLines(SAMPLES.resolve("broken.csv")).stream()
                .map(line -> line.substring(0, line.indexOf('|')))
                .collect(Collectors.toSet());
        Stream<Rule<?>> rules = Stream.of(ModelGate.FOR_PROCESSES, ModelGate.FOR_FORMS, ModelGate.FOR_DECISIONS)
                .flatMap(List::stream);

        assertThat(rules.map(Rule::name))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(broken).contains(rule));
    }

    private static String path(String file) {
        return (file.endsWith(".form") ? "forms/bakery/" : "processes/bakery/") + file;
    }

    private static List<Finding> findings(Sources sources) {
        return new ModelGate(sources, Set.of("marketing", "events", "sales"), SampleBeans.ALL).findings();
    }
}
