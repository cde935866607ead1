package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentItemTest {

    private static final Instant PLANNED = Instant.parse("2026-12-18T08:30:00Z");

    @ParameterizedTest
    @EnumSource(names = {"BLOG_POST", "SOCIAL_POST"})
    void posts_are_tied_to_a_theme(ContentKind post) {
        ContentItem item = item(post, Promotion.NONE);

        assertThatThrownBy(() -> item.written(draft("", "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("theme"));
        assertThat(item.written(draft("Summer", "")).state()).isEqualTo(ContentState.IN_REVIEW);
        assertThat(item(ContentKind.NEWSLETTER, Promotion.NONE)
                        .written(draft("", ""))
                        .title())
                .isEqualTo("T");
    }

    @ParameterizedTest
    @EnumSource(
            value = Promotion.class,
            names = {"ORGANIC", "PAID"})
    void promotional_content_is_tied_to_the_wider_marketing_effort(Promotion promotion) {
        ContentItem item = item(ContentKind.NEWSLETTER, promotion);

        assertThatThrownBy(() -> item.written(draft("", "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("marketingTie"));
        assertThat(item.written(draft("", "Launch")).state()).isEqualTo(ContentState.IN_REVIEW);
    }

    @Test
    void an_advertisement_that_promotes_nothing_is_refused() {
        assertThatThrownBy(() -> item(ContentKind.ADVERTISEMENT, Promotion.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("promotion"));
    }

    @Test
    void content_goes_out_somewhere() {
        assertThatThrownBy(() -> new Submission(
                        ContentKind.NEWSLETTER,
                        Set.of(),
                        PLANNED,
                        Urgency.NORMAL,
                        "marketing",
                        false,
                        false,
                        Promotion.NONE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void until_it_has_a_title_it_is_called_by_kind_and_number() {
        ContentItem item = item(ContentKind.BLOG_POST, Promotion.NONE);

        assertThat(item.displayName()).isEqualTo("Blog post C-2026-0001");
        assertThat(item.written(draft("Summer", "")).displayName()).isEqualTo("T");
    }

    private static ContentItem item(ContentKind kind, Promotion promotion) {
        return ContentItem.submitted(
                "C-2026-0001",
                new Submission(
                        kind, Set.of(Channel.WEBSITE), PLANNED, Urgency.NORMAL, "marketing", false, false, promotion),
                "thandi",
                PLANNED);
    }

    private static Draft draft(String theme, String tie) {
        return Drafts.of(PLANNED, "T", "copy", "", "", theme, "", tie);
    }
}
