package com.saypro.collaboration.engine.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records every request of somebody signed in that is answered with 403, whoever refused it: the doors, the engine's rights,
 * a room or the check against forged forms. It stands in each chain of Spring Security, and sees the answer last. Addresses
 * are recorded without what follows the question mark.
 */
@Component
public class DeniedRequests extends OncePerRequestFilter {

    private final AuditLog log;

    DeniedRequests(AuditLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            Authentication person = person();
            if (person != null) {
                log.add(Kind.DENIED, person.getName(), request.getMethod() + " " + request.getRequestURI(), "");
            }
        }
    }

    /** Asked for after the answer only, so that what is open to everybody reads no session. */
    private static Authentication person() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken ? null : person;
    }
}
