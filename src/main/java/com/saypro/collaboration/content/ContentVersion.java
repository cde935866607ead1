package com.saypro.collaboration.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * What was submitted for review, frozen: it is written once and never changed, so that everyone signs off the same.
 *
 * @param id set by the database
 * @param item number of the content item
 * @param number 1 for the first version
 * @param author sign-in name of the person who submitted this version
 * @param themeId id of the agreed theme or campaign it belongs to; empty when it belongs to none
 * @param placements what goes out where, a line each; without slots, which may move
 * @param changes what was changed since the version before, as forms write it; empty for the first version
 * @param changeNote what was changed, in the author's words; may be empty
 * @param sha256 fingerprint of what the version says, see {@link #fingerprint}; 64 lower-case hexadecimal characters
 */
public record ContentVersion(
        @Id Long id,
        String item,
        int number,
        String author,
        Instant frozenAt,
        String title,
        String body,
        String link,
        String versionLabel,
        String theme,
        String audience,
        String marketingTie,
        String themeId,
        String placements,
        List<String> changes,
        String changeNote,
        String sha256) {

    private static final int CODE_LENGTH = 8;

    static ContentVersion frozen(String item, int number, String author, Instant at, Draft draft) {
        return new ContentVersion(
                null,
                item,
                number,
                author,
                at,
                draft.title(),
                draft.body(),
                draft.link(),
                draft.versionLabel(),
                draft.theme(),
                draft.audience(),
                draft.marketingTie(),
                draft.themeId(),
                draft.placementLines(),
                draft.changes().ids(),
                draft.changes().note(),
                fingerprint(draft));
    }

    /** The first eight characters of the fingerprint: enough for two people to see that they talk of the same text. */
    public String code() {
        return sha256.substring(0, CODE_LENGTH);
    }

    /**
     * SHA-256 over the canonical form: title, copy, link, version label, theme, audience, marketing tie and the lines of the
     * placements in this order, each in UTF-8, preceded by its length in bytes and a colon and followed by a line feed. Who
     * wrote it and when, the slots and what changed do not count: the same content has the same fingerprint. Versions from
     * before there were placements have no lines of them and only the first seven parts.
     */
    static String fingerprint(Draft draft) {
        return fingerprint(List.of(
                draft.title(),
                draft.body(),
                draft.link(),
                draft.versionLabel(),
                draft.theme(),
                draft.audience(),
                draft.marketingTie(),
                draft.placementLines()));
    }

    /** The fingerprint of what this version says; another one than it was given shows that it was tampered with. */
    public String recomputed() {
        List<String> parts = new ArrayList<>(List.of(title, body, link, versionLabel, theme, audience, marketingTie));
        if (!placements.isEmpty()) {
            parts.add(placements);
        }
        return fingerprint(parts);
    }

    private static String fingerprint(List<String> parts) {
        MessageDigest digest = newDigest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
