package com.saypro.collaboration.engine.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How many entries a minute are written down about each one; the rest are counted, and its next entry says how many there were. */
class Budget {

    private final Clock clock;
    private final int most;
    private final Map<String, Integer> written = new HashMap<>();
    private final Map<String, Long> untold = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    Budget(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether one more is written down about this one; if so, the number of those before it that were not. */
    synchronized OptionalLong take(String whom) {
        if (isSpent(whom)) {
            untold.merge(whom, 1L, Long::sum);
            return OptionalLong.empty();
        }
        written.merge(whom, 1, Integer::sum);
        Long before = untold.remove(whom);
        return OptionalLong.of(before == null ? 0 : before);
    }

    /** Counts one that is not written down for another reason. */
    synchronized void skip(String whom) {
        untold.merge(whom, 1L, Long::sum);
    }

    private boolean isSpent(String whom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            written.clear();
        }
        return written.getOrDefault(whom, 0) >= most;
    }

    /** What an entry says about those before it. */
    static String more(long untold) {
        return untold == 0 ? "" : "%d more were not written down".formatted(untold);
    }
}
