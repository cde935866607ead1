package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.content.ChangeKind;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.Promotion;
import com.saypro.collaboration.content.ReviewDecision;
import com.saypro.collaboration.content.Urgency;
import com.saypro.collaboration.content.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** A start form gets no data, so its choices are written down twice; here the two are held together. */
class ContentFormsTest {

    @Test
    void the_start_form_offers_what_the_domain_knows() throws IOException {
        assertThat(choices("submit-content", "kind")).isEqualTo(labels(ContentKind.values()));
        assertThat(choices("submit-content", "channels").keySet()).isEqualTo(ids(Channel.values()));
        assertThat(choices("submit-content", "urgency")).isEqualTo(labels(Urgency.values()));
        assertThat(choices("submit-content", "promotion").keySet()).isEqualTo(ids(Promotion.values()));
    }

    @Test
    void the_start_form_offers_the_departments_of_the_directory() throws IOException {
        assertThat(choices("submit-content", "department")).isEqualTo(departments());
    }

    @Test
    void draft_and_rework_offer_the_channels_and_rework_what_can_change() throws IOException {
        assertThat(choices("draft-content", "channel")).isEqualTo(choices("submit-content", "channels"));
        assertThat(choices("rework-content", "channel")).isEqualTo(choices("submit-content", "channels"));
        assertThat(choices("rework-content", "promotion")).isEqualTo(choices("submit-content", "promotion"));
        assertThat(choices("rework-content", "changes")).isEqualTo(labels(ChangeKind.values()));
    }

    @Test
    void reviewers_and_approvers_are_offered_every_decision() throws IOException {
        assertThat(choices("review-content", "decision").keySet()).isEqualTo(ids(ReviewDecision.values()));
        assertThat(ids(ReviewDecision.values()))
                .containsAll(choices("settle-dispute", "decision").keySet());
        assertThat(ids(Verdict.values()))
                .containsAll(choices("approve-content", "decision").keySet());
    }

    private static Map<String, String> choices(String form, String key) throws IOException {
        JsonNode components = new ObjectMapper()
                .readTree(Path.of("forms/content", form + ".form").toFile());
        Map<String, String> choices = new LinkedHashMap<>();
        components.findParents("key").stream()
                .filter(component -> component.path("key").asText().equals(key))
                .forEach(component -> component
                        .path("values")
                        .forEach(value -> choices.put(
                                value.get("value").asText(), value.get("label").asText())));
        return choices;
    }

    private static Map<String, String> labels(Choice[] choices) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(choices).forEach(choice -> labels.put(choice.id(), choice.label()));
        return labels;
    }

    private static Set<String> ids(Choice[] choices) {
        return labels(choices).keySet();
    }

    private static Map<String, String> departments() throws IOException {
        try (InputStream yaml = Files.newInputStream(Path.of("src/main/resources/directory.yaml"))) {
            Map<String, Map<String, String>> directory = new Yaml().load(yaml);
            return directory.get("departments");
        }
    }
}
