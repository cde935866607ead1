package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.engine.passwords.StoredPassword;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who can sign in.
 *
 * @param person the person
 * @param groups ids of the groups of this moment, ordered
 * @param password empty when none was ever set
 */
record Account(SignedIn person, List<String> groups, Optional<StoredPassword> password) {

    /** The person signed in. Every group id is an authority; the details are the password's fingerprint. */
    Authentication signedIn() {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                person, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
        authentication.setDetails(password.map(StoredPassword::fingerprint).orElse(""));
        return authentication;
    }
}
