package com.saypro.collaboration.engine.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SlowdownTest {

    private static final String OFFICE = "196.0.0.1";
    private static final String ELSEWHERE = "203.0.113.9";

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final Slowdown slowdown = new Slowdown(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void five_wrong_passwords_are_free_and_each_further_one_doubles_the_wait_up_to_a_minute() {
        wrong(5, "thandi", ELSEWHERE);

        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(slowdown.attempt("thandi", ELSEWHERE)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(slowdown.attempt("thandi", ELSEWHERE)).isZero();
        }
    }

    @Test
    void an_attempt_that_is_not_looked_at_makes_no_wait_longer() {
        wrong(5, "thandi", ELSEWHERE);
        for (int i = 0; i < 100; i++) {
            assertThat(slowdown.attempt("thandi", ELSEWHERE)).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void another_address_and_another_way_of_writing_the_name_do_not_help() {
        for (int i = 0; i < 5; i++) {
            assertThat(slowdown.attempt("thandi", "203.0.113." + i)).isZero();
        }
        assertThat(slowdown.attempt("Thandi", "198.51.100.7")).isPositive();
    }

    @Test
    void an_address_that_tries_many_accounts_waits_too() {
        for (int i = 0; i < 30; i++) {
            assertThat(slowdown.attempt("person-" + i, ELSEWHERE)).isZero();
        }
        assertThat(slowdown.attempt("person-30", ELSEWHERE)).isPositive();
        assertThat(slowdown.attempt("person-30", OFFICE)).isZero();
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        wrong(4, "thandi", ELSEWHERE);
        right("thandi", ELSEWHERE);
        wrong(5, "thandi", ELSEWHERE);
        assertThat(slowdown.attempt("thandi", ELSEWHERE)).isPositive();
    }

    @Test
    void people_who_sign_in_do_not_use_up_their_offices_attempts() {
        for (int i = 0; i < 200; i++) {
            right("person-" + i, OFFICE);
        }
        assertThat(slowdown.attempt("thandi", OFFICE)).isZero();
    }

    @Test
    void who_has_signed_in_from_an_address_is_not_locked_out_by_strangers_or_colleagues() {
        right("thandi", OFFICE);
        for (int i = 0; i < 50; i++) {
            slowdown.attempt("thandi", ELSEWHERE);
            slowdown.attempt("person-" + i, OFFICE);
        }
        assertThat(slowdown.attempt("thandi", ELSEWHERE)).isPositive();
        assertThat(slowdown.attempt("sipho", OFFICE)).isPositive();
        assertThat(slowdown.attempt("thandi", OFFICE)).isZero();
    }

    @Test
    void who_guesses_from_the_persons_own_address_waits_all_the_same() {
        right("thandi", OFFICE);
        wrong(5, "thandi", OFFICE);
        assertThat(slowdown.attempt("thandi", OFFICE)).isPositive();
    }

    @Test
    void a_quarter_of_an_hour_without_a_wrong_one_and_all_is_forgotten() {
        wrong(5, "thandi", ELSEWHERE);
        now = now.plus(Duration.ofMinutes(15));
        wrong(5, "thandi", ELSEWHERE);
        assertThat(slowdown.attempt("thandi", ELSEWHERE)).isEqualTo(Duration.ofSeconds(1));
    }

    private void wrong(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(slowdown.attempt(account, address)).isZero();
        }
    }

    private void right(String account, String address) {
        assertThat(slowdown.attempt(account, address)).isZero();
        slowdown.succeeded(account, address);
    }
}
