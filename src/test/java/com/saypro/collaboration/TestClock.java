package com.saypro.collaboration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/** The application's clock in tests: follows real time until a test sets it; the engine's clock follows it. */
@Primary
@TestConfiguration("testClock")
public class TestClock extends Clock {

    private volatile Instant fixed;

    /** Stops time at a moment in Africa/Johannesburg, written as {@code 2026-11-23T09:00}. */
    public void set(String johannesburg) {
        set(LocalDateTime.parse(johannesburg)
                .atZone(ZoneId.of("Africa/Johannesburg"))
                .toInstant());
    }

    /** Stops time at this moment. */
    public void set(Instant moment) {
        fixed = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Moves stopped time on. */
    public void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Lets time run again. */
    public void reset() {
        fixed = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return fixed == null ? Instant.now() : fixed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
