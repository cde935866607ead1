package com.saypro.collaboration.engine.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A person's password as it is kept.
 *
 * @param person sign-in name
 * @param hash the engine's hash, which begins with the algorithm's name in braces
 * @param salt what was put behind the password before hashing
 */
public record StoredPassword(String person, String hash, String salt) {

    /** Tells this password from the one before and the one after, and gives nothing away: fit to be kept in a session. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "password of " + person;
    }
}
