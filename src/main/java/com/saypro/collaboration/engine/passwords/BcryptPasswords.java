package com.saypro.collaboration.engine.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;

/**
 * Passwords hashed with bcrypt, in the engine's way. What bcrypt gets is a digest of fixed length: it takes 72 bytes at
 * most, and the engine's salt alone fills a third of them.
 */
class BcryptPasswords implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha256";
    private static final String PREFIX = "{" + NAME + "}";

    private final BCryptPasswordEncoder bcrypt;

    /** @param cost binary logarithm of the rounds: one more doubles the time a check takes */
    BcryptPasswords(int cost) {
        this.bcrypt = new BCryptPasswordEncoder(BCryptVersion.$2B, cost);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** The hash as the engine keeps it. */
    String withPrefix(String password) {
        return PREFIX + encrypt(password);
    }

    /** Whether a hash with its prefix is another algorithm's, or was made with a lower cost. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(PREFIX) || bcrypt.upgradeEncoding(hash.substring(PREFIX.length()));
    }

    private static String digest(String password) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
