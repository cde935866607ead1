package com.saypro.collaboration.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
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
                || !isKnown(person.id(), request, engine)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = AuthenticationResult.successful(person.id());
        result.setGroups(authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        return result;
    }

    /** The webapps look somebody up once for each session. */
    private static boolean isKnown(String person, HttpServletRequest request, ProcessEngine engine) {
        var session = request.getSession(false);
        var known = session == null
                ? null
                : AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
        return known != null && person.equals(known.getIdentityId())
                || engine.getIdentityService().createUserQuery().userId(person).count() > 0;
    }
}
