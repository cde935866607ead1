package com.saypro.collaboration.engine.passwords;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was right, so that a program that sends it with every request is not made to
 * wait for a slow hash each time. What is kept is a keyed hash of the password together with the hash in the database: it
 * says nothing without this process's key, and does not fit any more once the password was changed, by whatever way.
 */
@Component
public class RememberedChecks {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    RememberedChecks(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.clock = clock;
    }

    /** Whether this password was right for what is stored, not long ago. */
    public boolean knows(String password, StoredPassword stored) {
        Instant end = until.get(mark(password, stored));
        return end != null && clock.instant().isBefore(end);
    }

    /** Keeps that this password was right for what is stored. */
    public void remember(String password, StoredPassword stored) {
        Instant now = clock.instant();
        if (until.size() >= MOST) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST) {
            until.put(mark(password, stored), now.plus(FOR));
        }
    }

    private String mark(String password, StoredPassword stored) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {stored.person(), stored.hash(), password}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
