package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.engine.passwords.RememberedChecks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;

/**
 * Sign-in of programs, which send name and password with every request: the slow check is made once in a while, the person,
 * the password's hash and the groups are read every time. Each slow check that succeeds is told as a sign-in.
 */
class ProgramSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final RememberedChecks remembered;
    private final PasswordSignIn passwordSignIn;
    private final ApplicationEventPublisher events;

    ProgramSignIn(
            Accounts accounts,
            RememberedChecks remembered,
            PasswordSignIn passwordSignIn,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.passwordSignIn = passwordSignIn;
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip();
        String password = String.valueOf(attempt.getCredentials());
        var account = accounts.find(id);
        if (account.flatMap(Account::password)
                .filter(stored -> remembered.knows(password, stored))
                .isPresent()) {
            return account.get().signedIn();
        }
        passwordSignIn.authenticate(attempt);
        var checked = accounts.find(id).orElseThrow(() -> new BadCredentialsException("The person is gone"));
        checked.password().ifPresent(stored -> remembered.remember(password, stored));
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(checked.signedIn(), ProgramSignIn.class));
        return checked.signedIn();
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwordSignIn.supports(type);
    }
}
