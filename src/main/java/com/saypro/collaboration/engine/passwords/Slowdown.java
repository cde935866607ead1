package com.saypro.collaboration.engine.passwords;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords, per account and per address, in the memory of this node. An account takes five wrong
 * passwords in a row and an address thirty; each further one makes the next attempt wait, one second, then two, four and so on
 * up to a minute, in which no password is looked at. A quarter of an hour without a wrong one and all is forgotten.
 *
 * <p>Nobody is locked out, neither by colleagues behind the same address nor by a stranger who keeps guessing: from an
 * address where a person has signed in before, only that person's own wrong passwords from there count.
 */
@Component
public class Slowdown {

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST = 20_000;

    /** Wrong passwords in a row, and when the last one was. */
    private record Wrong(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Wrong> wrong = bounded();
    private final Map<String, Boolean> known = bounded();

    Slowdown(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks to have a password looked at, and counts it as wrong until {@link #succeeded} is called, so that attempts at the
     * same moment do not slip through together.
     *
     * @return how long to wait; zero when the password may be looked at now
     */
    public synchronized Duration attempt(String account, String address) {
        Duration wait = wait(account, address);
        if (wait.isZero()) {
            if (known.containsKey(pair(account, address))) {
                count(pair(account, address));
            } else {
                count(account(account));
                count(address(address));
            }
        }
        return wait;
    }

    /** The password that was asked for last was right. */
    public synchronized void succeeded(String account, String address) {
        String pair = pair(account, address);
        if (known.containsKey(pair)) {
            wrong.remove(pair);
        } else {
            wrong.remove(account(account));
            takeBack(address(address));
            known.put(pair, true);
        }
    }

    private Duration wait(String account, String address) {
        String pair = pair(account, address);
        if (known.containsKey(pair)) {
            return wait(pair, FREE_PER_ACCOUNT);
        }
        Duration forAccount = wait(account(account), FREE_PER_ACCOUNT);
        Duration forAddress = wait(address(address), FREE_PER_ADDRESS);
        return forAccount.compareTo(forAddress) > 0 ? forAccount : forAddress;
    }

    private Duration wait(String key, int free) {
        Wrong before = wrong.get(key);
        if (before == null || before.count() < free) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        if (isForgotten(before, now)) {
            wrong.remove(key);
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(before.count() - free, 6));
        Duration left = Duration.between(now, before.last().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key) {
        Instant now = clock.instant();
        Wrong before = wrong.get(key);
        boolean fresh = before == null || isForgotten(before, now);
        wrong.put(key, new Wrong(fresh ? 1 : before.count() + 1, now));
    }

    /** A clock that was set back makes nobody wait for the time it was wrong. */
    private static boolean isForgotten(Wrong before, Instant now) {
        return now.isBefore(before.last()) || !now.isBefore(before.last().plus(FORGOTTEN_AFTER));
    }

    private void takeBack(String key) {
        wrong.computeIfPresent(
                key, (same, before) -> before.count() <= 1 ? null : new Wrong(before.count() - 1, before.last()));
    }

    private static String account(String account) {
        return "account " + account.toLowerCase(Locale.ROOT);
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static String pair(String account, String address) {
        return "account " + account.toLowerCase(Locale.ROOT) + " at " + address;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
