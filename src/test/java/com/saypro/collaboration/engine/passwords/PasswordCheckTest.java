package com.saypro.collaboration.engine.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    void a_check_costs_one_hash_for_everybody() {
        var hashes = new Counting();
        var check = new PasswordCheck(hashes, engine, jdbc);
        var modern = Optional.of(new StoredPassword("nobody", hashes.withPrefix(PASSWORD + "salt"), "salt"));
        var old = Optional.of(
                new StoredPassword("nobody", "{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + "salt"), "salt"));

        assertThat(check.isRight(PASSWORD, modern)).isTrue();
        assertThat(check.isRight(PASSWORD, old)).isTrue();
        for (String password : List.of(PASSWORD, "wrong")) {
            assertThat(hashes.during(() -> check.isRight(password, modern)))
                    .as("none but that of the engine, which checks a hash that was made with bcrypt")
                    .isZero();
            assertThat(hashes.during(() -> check.isRight(password, old))).isOne();
            assertThat(hashes.during(() -> check.isRight(password, Optional.empty())))
                    .isOne();
        }
    }

    /** Counts how often it hashes. */
    private static final class Counting extends BcryptPasswords {

        private final AtomicInteger hashes = new AtomicInteger();

        private Counting() {
            super(4);
        }

        @Override
        public String encrypt(String password) {
            hashes.incrementAndGet();
            return super.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            hashes.incrementAndGet();
            return super.check(password, encrypted);
        }

        private int during(Runnable action) {
            int before = hashes.get();
            action.run();
            return hashes.get() - before;
        }
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
