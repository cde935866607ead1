package com.saypro.collaboration.engine.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Sign-in with name and password against the engine's identity service. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final People people;

    PasswordSignIn(People people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName().strip();
        if (id.isEmpty() || !people.knows(id, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Wrong sign-in name or password");
        }
        return people.find(id).orElseThrow(() -> new BadCredentialsException("No such person"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
