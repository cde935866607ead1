package com.saypro.collaboration.engine.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PasswordCheckTest {

    private static final String PASSWORD = "four quiet green tables";
    private static final String LONG = "a very long password that goes on and on ".repeat(4);

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void an_old_hand() {
        var user = identityService.newUser("old-hand");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
    }

    @AfterEach
    void leaves() {
        identityService.deleteUser("old-hand");
    }

    @Test
    void new_passwords_are_hashed_with_bcrypt() {
        assertThat(hash()).startsWith("{bcrypt-sha256}$2b$04$").doesNotContain(PASSWORD);
        assertThat(identityService.checkPassword("old-hand", PASSWORD)).isTrue();
        assertThat(identityService.checkPassword("old-hand", PASSWORD + ".")).isFalse();
    }

    @Test
    void every_character_of_a_long_password_counts() {
        var user = identityService.createUserQuery().userId("old-hand").singleResult();
        user.setPassword(LONG + "1");
        identityService.saveUser(user);

        assertThat(HttpPerson.stranger(port).signIn("old-hand", LONG + "2").location())
                .isEqualTo("/signin?wrong");
        assertThat(HttpPerson.stranger(port).signIn("old-hand", LONG + "1").location())
                .isEqualTo("/");
    }

    @Test
    void a_password_the_engine_hashed_itself_still_fits_and_is_hashed_anew_at_the_first_sign_in() {
        String old = hashedTheOldWay();

        assertThat(HttpPerson.stranger(port).signIn("old-hand", "wrong").location())
                .isEqualTo("/signin?wrong");
        assertThat(hash()).isEqualTo(old);

        assertThat(HttpPerson.stranger(port).signIn("old-hand", PASSWORD).location())
                .isEqualTo("/");
        assertThat(hash()).startsWith("{bcrypt-sha256}");
        assertThat(HttpPerson.stranger(port).signIn("old-hand", PASSWORD).location())
                .isEqualTo("/");
        assertThat(identityService.checkPassword("old-hand", PASSWORD)).isTrue();
    }

    /** Otherwise the time would tell who has an account, and who has not signed in for long. */
    @Test
    void a_check_takes_the_same_time_for_everybody() {
        var costly = new BcryptPasswords(11);
        var check = new PasswordCheck(costly, engine, jdbc);
        var modern = Optional.of(new StoredPassword("nobody", costly.withPrefix(PASSWORD + "salt"), "salt"));
        var old = Optional.of(
                new StoredPassword("nobody", "{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + "salt"), "salt"));

        assertThat(check.isRight(PASSWORD, modern)).isTrue();
        assertThat(check.isRight(PASSWORD, old)).isTrue();
        long right = shortest(() -> check.isRight(PASSWORD, modern));
        long wrong = shortest(() -> check.isRight("wrong", modern));
        long oldHash = shortest(() -> check.isRight("wrong", old));
        long unknown = shortest(() -> check.isRight("wrong", Optional.empty()));

        assertThat(right).isGreaterThan(Duration.ofMillis(20).toNanos());
        assertThat(LongStream.of(wrong, oldHash, unknown)).allMatch(time -> time > right / 2 && time < right * 2);
    }

    private static long shortest(Runnable action) {
        return LongStream.range(0, 7)
                .map(i -> {
                    long start = System.nanoTime();
                    action.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private String hashedTheOldWay() {
        String hash = "{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + "pepper");
        jdbc.sql("update act_id_user set pwd_ = :hash, salt_ = 'pepper' where id_ = 'old-hand'")
                .param("hash", hash)
                .update();
        return hash;
    }

    private String hash() {
        return jdbc.sql("select pwd_ from act_id_user where id_ = 'old-hand'")
                .query(String.class)
                .single();
    }
}
