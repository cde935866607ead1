package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentVersionTest {

    private static final Instant PLANNED = Instant.parse("2026-12-18T08:30:00Z");

    @Test
    void the_fingerprint_is_the_one_of_the_documented_canonical_form() {
        // printf '5:Gru\xc3\x9f\n7:One\nTwo\n0:\n0:\n5:Theme\n3:All\n0:\n' | sha256sum
        Draft draft = new Draft(PLANNED, "Gruß", "One\nTwo", "", "", "Theme", "All", "");

        assertThat(ContentVersion.fingerprint(draft))
                .isEqualTo("856c0c7aa1086b2fb82a82c28117bad962f9ed81b57b492e94db00fd241afcd1");
    }

    @Test
    void author_time_and_planned_publication_do_not_change_the_fingerprint() {
        ContentVersion one = version("thandi", PLANNED, "copy");
        ContentVersion other = version("pieter", PLANNED.plusSeconds(60), "copy");

        assertThat(one.sha256()).isEqualTo(other.sha256());
        assertThat(one.code()).hasSize(8).isEqualTo(one.sha256().substring(0, 8));
    }

    @Test
    void a_text_that_moves_to_another_field_changes_the_fingerprint() {
        assertThat(ContentVersion.fingerprint(new Draft(PLANNED, "T", "copy", "", "", "a", "", "")))
                .isNotEqualTo(ContentVersion.fingerprint(new Draft(PLANNED, "T", "copy", "", "", "", "a", "")));
    }

    private static ContentVersion version(String author, Instant at, String copy) {
        return ContentVersion.frozen("C-2026-0001", 1, author, at, new Draft(at, "T", copy, "", "", "", "", ""));
    }
}
