package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaffingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

    private static final String[] SAYPRO = {
        "thandi: marketing, marketing-lead",
        "pieter: marketing, marketing-lead",
        "naledi: marketing",
        "zanele: communications, communications-lead",
        "lerato: communications",
        "ayanda: content, content-lead",
        "michelle: content, content-lead",
        "kagiso: content",
        "vusi: partnerships, partnerships-lead",
        "chloe: partnerships, partnerships-lead",
        "khanyi: leadership, leadership-lead",
        "andre: leadership, leadership-lead"
    };

    @Test
    void a_department_reviews_itself_unless_it_owns_the_item_then_its_leads_do() {
        List<Review> reviews = staffing(SAYPRO)
                .reviews(written("partnerships", "vusi"), List.of("communications", "partnerships"), "", Set.of());

        assertThat(reviews)
                .extracting(Review::id, Review::reviewingGroup, Review::fallback)
                .containsExactly(
                        tuple("C-2026-0001.1.communications", "communications", ""),
                        tuple("C-2026-0001.1.partnerships", "partnerships-lead", ""));
    }

    @Test
    void a_department_that_is_named_twice_reviews_once() {
        assertThat(staffing(SAYPRO).reviews(written("marketing", "thandi"), List.of("content"), "", Set.of()))
                .hasSize(1);
    }

    @Test
    void content_reviews_when_nobody_is_free_and_the_reason_is_kept() {
        Dossier dossier = written("partnerships", "vusi", "chloe");

        assertThat(staffing(SAYPRO).reviews(dossier, List.of("partnerships"), "", Set.of()))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.department()).isEqualTo("partnerships");
                    assertThat(review.reviewingGroup()).isEqualTo("content");
                    assertThat(review.fallback())
                            .startsWith("Nobody in partnerships-lead is free to review")
                            .endsWith("content reviews instead.");
                });
    }

    @Test
    void leadership_reviews_when_nobody_in_content_is_free_either() {
        Dossier dossier = written("partnerships", "vusi", "chloe", "ayanda", "michelle", "kagiso");

        assertThat(staffing(SAYPRO).reviews(dossier, List.of("partnerships"), "", Set.of()))
                .extracting(Review::reviewingGroup)
                .containsExactly("leadership");
    }

    @Test
    void nobody_is_counted_on_for_two_parts() {
        Staffing staffing = staffing("vusi: partnerships", "khanyi: leadership", "both: legal, finance");

        List<Review> reviews = staffing.reviews(written("partnerships", "vusi"), List.of("legal"), "", Set.of());
        assertThat(reviews).extracting(Review::reviewingGroup).containsExactly("legal");

        assertThatThrownBy(() ->
                        staffing.reviews(written("partnerships", "vusi"), List.of("legal", "finance"), "", Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Nobody in finance, content, leadership is free");
    }

    @Test
    void the_first_group_with_somebody_free_approves() {
        assertThat(eligibility(SAYPRO).approvingGroup(written("marketing", "thandi")))
                .isEqualTo("marketing-lead");
        assertThat(eligibility(SAYPRO).approvingGroup(written("marketing", "thandi", "pieter")))
                .isEqualTo("content-lead");
        assertThat(eligibility(SAYPRO).approvingGroup(written("marketing", "thandi", "pieter", "ayanda", "michelle")))
                .isEqualTo("leadership");
    }

    @Test
    void whoever_is_the_last_possible_approver_may_not_use_themselves_up_in_a_review() {
        Eligibility eligibility = eligibility("thandi: marketing", "ayanda: content, content-lead", "kagiso: content");
        Dossier dossier = written("marketing", "thandi");
        Review review = Review.asked("C-2026-0001", 1, "content", "content", "");
        Dossier open = open(dossier, review);

        assertThatThrownBy(() -> eligibility.mustBeAllowedToReview(open, review, "ayanda"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Somebody else in content has to take this review");
        assertThatCode(() -> eligibility.mustBeAllowedToReview(open, review, "kagiso"))
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_is_the_last_possible_reviewer_of_one_department_may_not_take_anothers_review() {
        Eligibility eligibility =
                eligibility("thandi: marketing", "khanyi: leadership", "both: legal, finance", "one: legal");
        Dossier dossier = written("marketing", "thandi");
        Review legal = Review.asked("C-2026-0001", 1, "legal", "legal", "");
        Review finance = Review.asked("C-2026-0001", 1, "finance", "finance", "");
        Dossier open = open(dossier, legal, finance);

        assertThatThrownBy(() -> eligibility.mustBeAllowedToReview(open, legal, "both"))
                .isInstanceOf(NotAllowed.class);
        assertThatCode(() -> eligibility.mustBeAllowedToReview(open, finance, "both"))
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_takes_a_review_is_not_blamed_for_another_that_has_nobody_anyway() {
        Eligibility eligibility = eligibility("khanyi: leadership", "one: legal", "two: legal, content");
        Review legal = Review.asked("C-2026-0001", 1, "legal", "legal", "");
        Review finance = Review.asked("C-2026-0001", 1, "finance", "finance", "");
        Review content = Review.asked("C-2026-0001", 1, "content", "content", "");
        Dossier open = open(legal, finance, content);

        assertThatCode(() -> eligibility.mustBeAllowedToReview(open, legal, "two"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_earlier_department_makes_room_when_a_later_one_could_not_be_staffed_otherwise() {
        Staffing staffing = staffing("only: legal, content", "khanyi: leadership", "andre: leadership");

        assertThat(staffing.reviews(written("partnerships", "vusi"), List.of("legal", "content"), "", Set.of()))
                .extracting(Review::reviewingGroup)
                .containsExactly("legal", "leadership");
        assertThat(staffing("only: legal", "kagiso: content", "ayanda: content-lead")
                        .reviews(written("partnerships", "vusi"), List.of("finance", "legal"), "", Set.of()))
                .extracting(Review::reviewingGroup)
                .containsExactly("content", "legal");
    }

    @Test
    void open_reviews_nobody_is_left_for_are_offered_to_content_then_leadership() {
        Review communications = Review.asked("C-2026-0001", 1, "communications", "communications", "");
        Review partnerships = Review.asked("C-2026-0001", 1, "partnerships", "partnerships-lead", "");
        Dossier open = open(communications, partnerships);

        assertThat(staffing(SAYPRO).restaffings(open)).isEmpty();
        assertThat(staffing("zanele: communications", "kagiso: content", "khanyi: leadership")
                        .restaffings(open))
                .extracting(Restaffing::review, Restaffing::group)
                .containsExactly(tuple(partnerships.id(), "content"));
        assertThat(staffing("kagiso: content", "khanyi: leadership", "andre: leadership")
                        .restaffings(open))
                .extracting(Restaffing::review, Restaffing::group)
                .containsExactly(tuple(communications.id(), "content"), tuple(partnerships.id(), "leadership"));
        assertThat(staffing("thandi: marketing").restaffings(open)).isEmpty();
    }

    @Test
    void two_open_reviews_with_one_person_left_for_both_are_offered_to_another_group_too() {
        Review legal = Review.asked("C-2026-0001", 1, "legal", "legal", "");
        Review finance = Review.asked("C-2026-0001", 1, "finance", "finance", "");

        assertThat(staffing("both: legal, finance", "kagiso: content", "khanyi: leadership")
                        .restaffings(open(legal, finance)))
                .extracting(Restaffing::review, Restaffing::group)
                .containsExactly(tuple(finance.id(), "content"));
    }

    private static Dossier open(Review... reviews) {
        Dossier dossier = written("marketing", "thandi");
        return open(dossier, reviews);
    }

    private static Dossier open(Dossier dossier, Review... reviews) {
        List<String> routed = Stream.of(reviews).map(Review::department).toList();
        return new Dossier(
                dossier.item(),
                dossier.versions(),
                List.of(Round.opened(1, 1, Routing.standard(routed))),
                List.of(reviews),
                List.of(),
                List.of());
    }

    private static Staffing staffing(String... people) {
        People directory = People.of(people);
        return new Staffing(new Deciders(directory), directory);
    }

    private static Eligibility eligibility(String... people) {
        People directory = People.of(people);
        return new Eligibility(new Deciders(directory), new NoDecisions(), directory);
    }

    /** An item of the department whose owner wrote the first version and the others the following ones. */
    private static Dossier written(String department, String owner, String... others) {
        Submission submission = new Submission(
                ContentKind.NEWSLETTER,
                Set.of(Channel.NEWSLETTER),
                NOW,
                Urgency.NORMAL,
                department,
                false,
                false,
                Promotion.NONE);
        Draft draft = Drafts.of(NOW, "T", "copy", "", "", "", "", "");
        List<String> authors =
                Stream.concat(Stream.of(owner), Stream.of(others)).toList();
        return new Dossier(
                ContentItem.submitted("C-2026-0001", submission, owner, NOW),
                authors.stream()
                        .map(author ->
                                ContentVersion.frozen("C-2026-0001", authors.indexOf(author) + 1, author, NOW, draft))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Nothing was decided yet. */
    private static final class NoDecisions implements ContentDecisions {

        @Override
        public ContentDecision save(ContentDecision decision) {
            throw new UnsupportedOperationException("Nothing is decided here");
        }

        @Override
        public List<ContentDecision> findByItemOrderById(String item) {
            return List.of();
        }
    }
}
