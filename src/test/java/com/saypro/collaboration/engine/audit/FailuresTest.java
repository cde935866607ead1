package com.saypro.collaboration.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final TestClock clock = new TestClock();
    private final Failures failures = new Failures(clock);

    @BeforeEach
    void morning() {
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
    }

    @Test
    void five_a_minute_from_an_address_are_written_down_and_the_next_minute_says_how_many_were_not() {
        assertThat(written("10.0.0.1", 100)).isEqualTo(5);
        assertThat(failures.writable(Optional.empty(), "10.0.0.2")).hasValue(95);

        clock.advance(Duration.ofMinutes(1));
        assertThat(failures.writable(Optional.empty(), "10.0.0.1")).hasValue(0);
    }

    @Test
    void sixty_a_minute_are_written_down_wherever_they_come_from() {
        int written = 0;
        for (int i = 0; i < 1000; i++) {
            written += written("2001:db8::" + i, 1);
        }
        assertThat(written).isEqualTo(60);

        clock.advance(Duration.ofMinutes(1));
        assertThat(failures.writable(Optional.empty(), "10.0.0.1")).hasValue(940);
    }

    @Test
    void ten_a_minute_are_written_down_of_each_account_whatever_strangers_do() {
        for (int i = 0; i < 1000; i++) {
            written("2001:db8::" + i, 1);
        }
        int written = 0;
        for (int i = 0; i < 50; i++) {
            written +=
                    failures.writable(Optional.of("thandi"), "2001:db8::" + i).isPresent() ? 1 : 0;
        }
        assertThat(written).isEqualTo(10);
        assertThat(failures.writable(Optional.of("busisiwe"), "2001:db8::1")).hasValue(0);

        clock.advance(Duration.ofMinutes(1));
        assertThat(failures.writable(Optional.of("thandi"), "10.0.0.1")).hasValue(40);
    }

    private int written(String address, int attempts) {
        int written = 0;
        for (int i = 0; i < attempts; i++) {
            written += failures.writable(Optional.empty(), address).isPresent() ? 1 : 0;
        }
        return written;
    }
}
