package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.engine.passwords.PasswordCheck;
import com.saypro.collaboration.engine.passwords.Slowdown;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in with name and password. A name nobody has is treated as one that somebody has, in time and answer. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final PasswordCheck check;
    private final Slowdown slowdown;

    PasswordSignIn(Accounts accounts, PasswordCheck check, Slowdown slowdown) {
        this.accounts = accounts;
        this.check = check;
        this.slowdown = slowdown;
    }

    /** @throws TooManyWrongPasswords when no password is looked at for a while */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip();
        if (id.isEmpty() || id.length() > LONGEST_NAME) {
            throw new BadCredentialsException("No such sign-in name");
        }
        if (!isRight(id, String.valueOf(attempt.getCredentials()), address(attempt))) {
            throw new BadCredentialsException("Wrong sign-in name or password");
        }
        return accounts.find(id)
                .map(Account::signedIn)
                .orElseThrow(() -> new BadCredentialsException("The person is gone"));
    }

    /** @throws TooManyWrongPasswords when no password is looked at for a while */
    boolean isRight(String id, String password, String address) {
        Duration wait = slowdown.attempt(id, address);
        if (!wait.isZero()) {
            throw new TooManyWrongPasswords(wait);
        }
        Optional<Account> account = accounts.find(id);
        boolean right = check.isRight(password, account.flatMap(Account::password));
        if (right) {
            slowdown.succeeded(id, address);
        }
        return right;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
