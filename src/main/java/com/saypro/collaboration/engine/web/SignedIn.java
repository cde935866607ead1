package com.saypro.collaboration.engine.web;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a session.
 *
 * @param id sign-in name, which is what {@code Principal.getName()} answers
 * @param fullName the name as people read it
 */
public record SignedIn(String id, String fullName) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
