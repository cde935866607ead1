package com.saypro.collaboration.content.calendar;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.directory.PersonLeft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a private feed, at most one per person. The token in its address is known only at the moment it is made; kept is
 * its SHA-256, so that nobody who reads the database can open a feed.
 */
@Service
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** Since when this person has the feed they have now; empty when they have none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String person) {
        return jdbc.sql("select created_at from saypro.calendar_feed where person = ?")
                .param(person)
                .query((row, number) -> row.getTimestamp("created_at").toInstant())
                .optional();
    }

    /**
     * Gives this person a feed, or another one in place of the one they have, which is dead from then on.
     *
     * @return the token of the new feed, 43 characters of URL-safe base64
     */
    @Transactional
    public String create(String person) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into saypro.calendar_feed (person, token_sha256, created_at) values (?, ?, ?)
                        on conflict (person) do update
                        set token_sha256 = excluded.token_sha256, created_at = excluded.created_at
                        """)
                .params(person, sha256(token), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** Kills this person's feed, if they have one. */
    @Transactional
    public void revoke(String person) {
        jdbc.sql("delete from saypro.calendar_feed where person = ?")
                .param(person)
                .update();
    }

    /** Who leaves has no feed, nor has the next one of the same sign-in name. */
    @EventListener
    @Transactional
    public void left(PersonLeft left) {
        revoke(left.person());
    }

    /** Whose feed this is; empty when the token is unknown or dead, or the person is gone. */
    @Transactional(readOnly = true)
    public Optional<Person> owner(String token) {
        return jdbc.sql("select person from saypro.calendar_feed where token_sha256 = ?")
                .param(sha256(token))
                .query(String.class)
                .optional()
                .flatMap(directory::person);
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
