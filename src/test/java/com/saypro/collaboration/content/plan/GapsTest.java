package com.saypro.collaboration.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.publication.Quarter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Quarter QUARTER = new Quarter(2026, 4);

    @Test
    void weeks_are_those_with_a_day_in_the_quarter_and_begin_on_monday() {
        List<LocalDate> weeks = Gaps.weeks(QUARTER);

        assertThat(weeks.get(0)).isEqualTo("2026-09-28");
        assertThat(weeks.get(weeks.size() - 1)).isEqualTo("2026-12-28");
        assertThat(weeks).hasSize(14);
    }

    @Test
    void a_channel_has_gaps_where_nothing_goes_out_and_none_when_every_week_is_filled() {
        Map<Channel, Set<LocalDate>> filled = new EnumMap<>(Channel.class);
        filled.put(Channel.BLOG, Set.copyOf(Gaps.weeks(QUARTER)));
        Set<LocalDate> all = new HashSet<>(Gaps.weeks(QUARTER));
        all.remove(LocalDate.of(2026, 11, 23));
        filled.put(Channel.LINKEDIN, all);

        List<Gap> gaps = Gaps.of(QUARTER, filled);

        assertThat(gaps).extracting(Gap::channel).doesNotContain(Channel.BLOG);
        assertThat(gaps).contains(new Gap(Channel.LINKEDIN, List.of(LocalDate.of(2026, 11, 23)), false));
        assertThat(gaps).contains(new Gap(Channel.PRESS, Gaps.weeks(QUARTER), true));
    }
}
