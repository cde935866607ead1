package com.saypro.collaboration.engine.web;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** No password is looked at for a while, whether the account exists or not. */
class TooManyWrongPasswords extends LockedException {

    private final Duration wait;

    TooManyWrongPasswords(Duration wait) {
        super("Too many wrong passwords");
        this.wait = wait;
    }

    /** Whole seconds after which the next attempt is looked at; at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
