package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void everyone_gets_a_seat_when_somebody_has_to_move() {
        assertThat(Matching.fills(List.of(Set.of("a", "b"), Set.of("a"), Set.of("b", "c"))))
                .isTrue();
    }

    @Test
    void two_people_cannot_fill_three_seats() {
        assertThat(Matching.fills(List.of(Set.of("a", "b"), Set.of("a", "b"), Set.of("a", "b"))))
                .isFalse();
    }

    @Test
    void the_first_options_that_fill_all_seats_are_chosen() {
        Set<String> a = Set.of("a");
        Set<String> b = Set.of("b");
        assertThat(Matching.choose(List.of(), List.of(List.of(a, b), List.of(b, a))))
                .contains(List.of(0, 0));
        assertThat(Matching.choose(List.of(), List.of(List.of(a, b), List.of(a))))
                .contains(List.of(1, 0));
        assertThat(Matching.choose(List.of(a), List.of(List.of(a, b), List.of(a))))
                .isEmpty();
    }

    @Test
    void a_seat_for_nobody_stays_empty() {
        assertThat(Matching.fills(List.of(Set.of("a"), Set.of()))).isFalse();
        assertThat(Matching.fills(List.of())).isTrue();
    }
}
