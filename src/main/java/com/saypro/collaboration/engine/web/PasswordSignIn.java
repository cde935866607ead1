package com.saypro.collaboration.engine.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Sign-in with name and password against the engine's identity service. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip();
        if (id.isEmpty() || !accounts.knows(id, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Wrong sign-in name or password");
        }
        return accounts.find(id).orElseThrow(() -> new BadCredentialsException("No such person"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
