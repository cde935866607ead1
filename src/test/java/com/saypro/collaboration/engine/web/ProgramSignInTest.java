package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.engine.passwords.RememberedChecks;
import com.saypro.collaboration.engine.passwords.StoredPassword;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class ProgramSignInTest {

    private final TestClock clock = new TestClock();
    private final Accounts accounts = mock();
    private final PasswordSignIn slow = mock();
    private final List<Object> told = new ArrayList<>();
    private ProgramSignIn signIn;

    @BeforeEach
    void robot() throws ReflectiveOperationException {
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        signIn = new ProgramSignIn(accounts, remembered(), slow, told::add);
        is(Optional.of(account("{bcrypt-sha256}1", List.of("posts"))));
    }

    @Test
    void the_slow_check_is_made_once_and_again_after_five_minutes() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("secret").isAuthenticated()).isTrue();
        }
        checkedTimes(1);
        assertThat(told).hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        signIn("secret");
        checkedTimes(2);
        assertThat(told).hasSize(2);
    }

    @Test
    void another_password_is_checked_whatever_was_right_before() {
        signIn("secret");
        when(slow.authenticate(any())).thenThrow(new BadCredentialsException("wrong"));

        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("guess"));
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("guess"));
        assertThat(signIn("secret").isAuthenticated()).isTrue();
        checkedTimes(3);
    }

    @Test
    void a_changed_password_and_a_person_who_is_gone_count_at_once() {
        signIn("secret");
        when(slow.authenticate(any())).thenThrow(new BadCredentialsException("wrong"));

        is(Optional.of(account("{bcrypt-sha256}2", List.of("posts"))));
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("secret"));

        is(Optional.empty());
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("secret"));
    }

    @Test
    void the_groups_are_those_of_this_moment() {
        signIn("secret");
        is(Optional.of(account("{bcrypt-sha256}1", List.of("events"))));

        assertThat(signIn("secret").getAuthorities())
                .extracting(Object::toString)
                .containsExactly("events");
        checkedTimes(1);
    }

    private void is(Optional<Account> account) {
        when(accounts.find("robot")).thenReturn(account);
    }

    private Authentication signIn(String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("robot", password));
    }

    private void checkedTimes(int times) {
        verify(slow, times(times)).authenticate(any());
    }

    private static Account account(String hash, List<String> groups) {
        return new Account(
                new SignedIn("robot", "Robot"), groups, Optional.of(new StoredPassword("robot", hash, "salt")));
    }

    private RememberedChecks remembered() throws ReflectiveOperationException {
        Constructor<RememberedChecks> constructor = RememberedChecks.class.getDeclaredConstructor(Clock.class);
        constructor.setAccessible(true);
        return constructor.newInstance(clock);
    }
}
