package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    private static final Instant PLANNED = Instant.parse("2026-12-18T08:30:00Z");
    private static final String LINK = "https://files.saypro.example/final.pdf";

    @Test
    void texts_are_stripped_and_line_ends_made_alike() {
        Draft draft = draft(" Title ", "one\r\ntwo\rthree\n", null, null);

        assertThat(draft.title()).isEqualTo("Title");
        assertThat(draft.body()).isEqualTo("one\ntwo\nthree");
        assertThat(draft.link()).isEmpty();
    }

    @Test
    void the_title_is_required() {
        refused("title", () -> draft(" ", "copy", "", ""), "The title is missing");
    }

    @Test
    void there_is_copy_or_a_link_and_never_both() {
        refused("body", () -> draft("T", "", "", ""), "nothing to review yet");
        refused("body", () -> draft("T", "copy", LINK, "v3"), "Enter only one of them");
        assertThat(draft("T", "", LINK, "v3").link()).isEqualTo(LINK);
    }

    @Test
    void a_link_has_a_version_label_and_copy_has_none() {
        refused("versionLabel", () -> draft("T", "", LINK, ""), "version label of the linked file is missing");
        refused("versionLabel", () -> draft("T", "copy", "", "v3"), "Leave it empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.saypro.example/final.pdf",
                "ftp://files.saypro.example/final.pdf",
                "javascript:alert(1)",
                "https:",
                "https:///final.pdf",
                "https://thandi:secret@files.saypro.example",
                "https://files saypro example"
            })
    void only_complete_https_addresses_are_links(String link) {
        refused("link", () -> draft("T", "", link, "v3"), "must start with https://");
    }

    @ParameterizedTest
    @CsvSource({"3900, true", "3901, false"})
    void the_copy_has_at_most_3900_characters(int length, boolean fits) {
        String copy = "x".repeat(length);
        if (fits) {
            assertThat(draft("T", copy, "", "").body()).hasSize(length);
        } else {
            refused("body", () -> draft("T", copy, "", ""), "has 3,901 characters. At most 3,900 are allowed");
        }
    }

    private static void refused(String field, Runnable entering, String words) {
        assertThatThrownBy(entering::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains(field))
                .hasMessageContaining(words);
    }

    private static Draft draft(String title, String body, String link, String label) {
        return Drafts.of(PLANNED, title, body, link, label, "", "", "");
    }
}
