package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentVersionTest {

    private static final Instant PLANNED = Instant.parse("2026-12-18T08:30:00Z");

    @Test
    void the_fingerprint_is_the_one_of_the_documented_canonical_form() {
        // printf '5:Gru\xc3\x9f\n7:One\nTwo\n0:\n0:\n5:Theme\n3:All\n0:\n10:Newsletter\n' | sha256sum
        Draft draft = Drafts.of(PLANNED, "Gruß", "One\nTwo", "", "", "Theme", "All", "");

        assertThat(ContentVersion.fingerprint(draft))
                .isEqualTo("b349069a7022f548261b504190779001ffcacf66ea2e3d2803f20796b5cfdb67");
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
        assertThat(ContentVersion.fingerprint(Drafts.of(PLANNED, "T", "copy", "", "", "a", "", "")))
                .isNotEqualTo(ContentVersion.fingerprint(Drafts.of(PLANNED, "T", "copy", "", "", "", "a", "")));
    }

    private static ContentVersion version(String author, Instant at, String copy) {
        return ContentVersion.frozen("C-2026-0001", 1, author, at, Drafts.of(at, "T", copy, "", "", "", "", ""));
    }

    @Test
    void a_version_from_before_there_were_placements_keeps_its_fingerprint() {
        // printf '5:Gru\xc3\x9f\n7:One\nTwo\n0:\n0:\n5:Theme\n3:All\n0:\n' | sha256sum
        String before = "856c0c7aa1086b2fb82a82c28117bad962f9ed81b57b492e94db00fd241afcd1";
        ContentVersion old = new ContentVersion(
                1L,
                "C-2026-0001",
                1,
                "thandi",
                PLANNED,
                "Gruß",
                "One\nTwo",
                "",
                "",
                "Theme",
                "All",
                "",
                "",
                "",
                List.of(),
                "",
                before);
        assertThat(old.recomputed()).isEqualTo(before);
        ContentVersion now = version("thandi", PLANNED, "copy");
        assertThat(now.recomputed()).isEqualTo(now.sha256());
    }

    @Test
    void slots_do_not_change_the_fingerprint_but_channels_and_labels_do() {
        Draft draft = Drafts.of(PLANNED, "T", "copy", "", "", "", "", "");
        assertThat(ContentVersion.fingerprint(
                        placed(draft, new Placing(Channel.NEWSLETTER, PLANNED.plusSeconds(60), ""))))
                .isEqualTo(ContentVersion.fingerprint(draft));
        assertThat(ContentVersion.fingerprint(placed(draft, new Placing(Channel.BLOG, PLANNED, ""))))
                .isNotEqualTo(ContentVersion.fingerprint(draft));
        assertThat(ContentVersion.fingerprint(placed(draft, new Placing(Channel.NEWSLETTER, PLANNED, "Second part"))))
                .isNotEqualTo(ContentVersion.fingerprint(draft));
    }

    private static Draft placed(Draft draft, Placing placing) {
        return new Draft(List.of(placing), draft.title(), draft.body(), "", "", "", "", "", "", Changes.NONE);
    }
}
