package com.saypro.collaboration.content.plan;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.publication.Quarter;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the weeks of a quarter in which a channel stays silent; weeks begin on Monday in Johannesburg. */
@Component
public class Gaps {

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The gaps of every channel that has some, in one statement; placements that were withdrawn do not count. */
    public List<Gap> of(Quarter quarter) {
        Map<Channel, Set<LocalDate>> filled = new EnumMap<>(Channel.class);
        jdbc.sql("""
                        select distinct channel, date_trunc('week', slot at time zone 'Africa/Johannesburg')::date as week
                        from saypro.content_placement
                        where slot >= ? and slot < ? and state <> 'WITHDRAWN'
                        """)
                .params(Timestamp.from(quarter.begin()), Timestamp.from(quarter.end()))
                .query(row -> {
                    filled.computeIfAbsent(Channel.valueOf(row.getString("channel")), one -> new HashSet<>())
                            .add(row.getObject("week", LocalDate.class));
                });
        return of(quarter, filled);
    }

    static List<Gap> of(Quarter quarter, Map<Channel, Set<LocalDate>> filled) {
        List<LocalDate> weeks = weeks(quarter);
        List<Gap> gaps = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Set<LocalDate> taken = filled.getOrDefault(channel, Set.of());
            List<LocalDate> silent =
                    weeks.stream().filter(week -> !taken.contains(week)).toList();
            if (!silent.isEmpty()) {
                gaps.add(new Gap(channel, silent, silent.size() == weeks.size()));
            }
        }
        return gaps;
    }

    /** The Mondays of all weeks that have a day in the quarter. */
    static List<LocalDate> weeks(Quarter quarter) {
        LocalDate first =
                LocalDate.ofInstant(quarter.begin(), SAYPRO).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = LocalDate.ofInstant(quarter.end(), SAYPRO);
        return first.datesUntil(end, java.time.Period.ofWeeks(1)).toList();
    }
}
