package com.saypro.collaboration.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the webapps who is signed in: nobody, when the account is gone, which the webapps' filter would fail at while the session
 * is still believed. That filter makes the instance itself, from the class name.
 */
public class WebappSignIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn person)
                || engine.getIdentityService()
                                .createUserQuery()
                                .userId(person.id())
                                .count()
                        == 0) {
            return AuthenticationResult.unsuccessful();
        }
        var result = AuthenticationResult.successful(person.id());
        result.setGroups(authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        return result;
    }
}
