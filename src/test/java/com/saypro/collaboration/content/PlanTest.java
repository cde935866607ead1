package com.saypro.collaboration.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final String NUMBER = "C-2026-0001";
    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    private static final Placing NEWSLETTER = new Placing(Channel.NEWSLETTER, NOW, "");
    private static final Placing MONDAY = new Placing(Channel.BLOG, NOW, "Part one");
    private static final Placing TUESDAY = new Placing(Channel.BLOG, NOW.plus(Duration.ofDays(1)), "Part two");
    private static final Placing WEBSITE = new Placing(Channel.WEBSITE, NOW, "");

    private final Memory memory = new Memory();
    private final Plan plan = new Plan(memory);

    @BeforeEach
    void a_newsletter_and_two_posts_are_planned() {
        plan.replace(item(), List.of(NEWSLETTER, MONDAY, TUESDAY), false);
        assertThat(ids()).containsExactly("P1 NEWSLETTER ", "P2 BLOG Part one", "P3 BLOG Part two");
    }

    @Test
    void what_stays_as_it_is_keeps_its_id_when_a_row_before_it_goes() {
        plan.replace(item(), List.of(TUESDAY), false);
        assertThat(ids()).containsExactly("P3 BLOG Part two");
    }

    @Test
    void what_was_under_way_once_and_is_left_over_is_withdrawn_and_not_forgotten() {
        plan.replace(item(), List.of(NEWSLETTER, TUESDAY), true);
        assertThat(memory.rows.get(NUMBER + "-P2").state()).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(ids()).contains("P1 NEWSLETTER ", "P3 BLOG Part two");
    }

    @Test
    void what_moved_goes_on_under_the_id_of_its_channel_and_what_is_new_gets_an_id_of_its_own() {
        Placing moved = new Placing(Channel.NEWSLETTER, NOW.plus(Duration.ofDays(2)), "Late");
        plan.replace(item(), List.of(WEBSITE, TUESDAY, moved, MONDAY), false);
        assertThat(ids()).containsExactly("P1 NEWSLETTER Late", "P2 BLOG Part one", "P3 BLOG Part two", "P4 WEBSITE ");
    }

    @Test
    void what_changes_its_channel_goes_on_under_an_id_that_is_left() {
        plan.replace(item(), List.of(WEBSITE, MONDAY, TUESDAY), false);
        assertThat(ids()).containsExactly("P1 WEBSITE ", "P2 BLOG Part one", "P3 BLOG Part two");
    }

    @Test
    void two_rows_that_are_the_same_are_two_placements() {
        plan.replace(item(), List.of(MONDAY, MONDAY), false);
        assertThat(ids()).containsExactly("P2 BLOG Part one", "P3 BLOG Part one");
    }

    private List<String> ids() {
        return memory.findByItemOrderByNumber(NUMBER).stream()
                .map(one -> "P" + one.number() + " " + one.channel() + " " + one.label())
                .toList();
    }

    private static ContentItem item() {
        return ContentItem.submitted(
                NUMBER,
                new Submission(
                        ContentKind.NEWSLETTER,
                        Set.of(Channel.NEWSLETTER),
                        NOW,
                        Urgency.NORMAL,
                        "marketing",
                        false,
                        false,
                        Promotion.NONE),
                "thandi",
                NOW);
    }

    /** Placements in memory. */
    private static final class Memory implements Placements {

        private final Map<String, Placement> rows = new TreeMap<>();

        @Override
        public Optional<Placement> findById(String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Placement> findByItemOrderByNumber(String item) {
            return rows.values().stream()
                    .sorted(Comparator.comparingInt(Placement::number))
                    .toList();
        }

        @Override
        public List<Placement> findByIdIn(Collection<String> ids) {
            return ids.stream().map(this::get).toList();
        }

        @Override
        public Placement save(Placement placement) {
            rows.put(placement.id(), placement);
            return placement;
        }

        @Override
        public <P extends Placement> List<P> saveAll(Iterable<P> placements) {
            placements.forEach(this::save);
            return List.of();
        }

        @Override
        public void deleteAll(Iterable<? extends Placement> placements) {
            placements.forEach(placement -> rows.remove(placement.id()));
        }
    }
}
