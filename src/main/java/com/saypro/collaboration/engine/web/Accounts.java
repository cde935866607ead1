package com.saypro.collaboration.engine.web;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** People as the engine's identity service knows them; every group id becomes an authority of the same name. */
@Component
class Accounts {

    private final IdentityService identityService;

    Accounts(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Whether this is the person's password now; the engine makes a person wait after wrong ones. */
    boolean knows(String id, String password) {
        return identityService.checkPassword(id, password);
    }

    /** The person with the groups of this moment; empty when unknown or gone. */
    Optional<Authentication> find(String id) {
        return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult())
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(user.getId(), fullName(user)), null, groups(id)));
    }

    private List<? extends GrantedAuthority> groups(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    private static String fullName(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
