package com.saypro.collaboration.engine.passwords;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whether a password is right. It takes the time of one bcrypt hash whether the person exists or not, and whatever
 * the password was hashed with; one that is right and was hashed in an older way is hashed anew.
 */
@Component
public class PasswordCheck {

    private static final String REPLACE = """
            update public.act_id_user set pwd_ = :new, salt_ = :salt, rev_ = rev_ + 1 where id_ = :person and pwd_ = :old
            """;

    private final BcryptPasswords bcrypt;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final String nobodys;

    PasswordCheck(BcryptPasswords bcrypt, ProcessEngine engine, JdbcClient jdbc) {
        this.bcrypt = bcrypt;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.jdbc = jdbc;
        this.nobodys = bcrypt.encrypt(this.engine.getSaltGenerator().generateSalt());
    }

    /** @param stored empty when there is no such person, or the person has no password */
    public boolean isRight(String password, Optional<StoredPassword> stored) {
        if (stored.isEmpty()) {
            bcrypt.check(password, nobodys);
            return false;
        }
        PasswordManager manager = engine.getPasswordManager();
        String hash = stored.get().hash();
        boolean right =
                manager.check(EncryptionUtil.saltPassword(password, stored.get().salt()), hash);
        if (bcrypt.isOutdated(hash)) {
            String salt = engine.getSaltGenerator().generateSalt();
            String better = bcrypt.withPrefix(EncryptionUtil.saltPassword(password, salt));
            if (right) {
                replace(stored.get(), better, salt);
            }
        }
        return right;
    }

    private void replace(StoredPassword stored, String hash, String salt) {
        jdbc.sql(REPLACE)
                .param("new", hash)
                .param("salt", salt)
                .param("person", stored.person())
                .param("old", stored.hash())
                .update();
    }
}
