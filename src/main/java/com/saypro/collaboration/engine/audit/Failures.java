package com.saypro.collaboration.engine.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * How many failed sign-ins are written down: five a minute from each address, sixty a minute from all of them. The rest are
 * counted, and the next entry says how many there were.
 */
@Component
class Failures {

    static final int OF_AN_ADDRESS = 5;
    static final int OF_ALL = 60;

    private final Clock clock;
    private final Map<String, Integer> written = new HashMap<>();
    private Instant minute = Instant.EPOCH;
    private int all;
    private long untold;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more failure is written down; if so, the number of those before it that were not. */
    synchronized OptionalLong writable(String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            written.clear();
            all = 0;
        }
        if (all >= OF_ALL || written.getOrDefault(address, 0) >= OF_AN_ADDRESS) {
            untold++;
            return OptionalLong.empty();
        }
        all++;
        written.merge(address, 1, Integer::sum);
        long before = untold;
        untold = 0;
        return OptionalLong.of(before);
    }
}
