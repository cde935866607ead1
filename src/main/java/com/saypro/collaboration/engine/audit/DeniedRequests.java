package com.saypro.collaboration.engine.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records every request of somebody signed in that is answered with 403, whoever refused it: the doors, the engine's rights,
 * a room or the check against forged forms. It stands in each chain of Spring Security, and sees the answer last. Addresses
 * are recorded without what follows the question mark, and no more than {@value #OF_A_PERSON} a minute for each person.
 */
@Component
public class DeniedRequests extends OncePerRequestFilter {

    static final int OF_A_PERSON = 20;

    private final AuditLog log;
    private final Budget people;

    DeniedRequests(AuditLog log, Clock clock) {
        this.log = log;
        this.people = new Budget(clock, OF_A_PERSON);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            Authentication person = person();
            if (person != null) {
                String what = request.getMethod() + " " + request.getRequestURI();
                people.take(person.getName())
                        .ifPresent(more -> log.add(Kind.DENIED, person.getName(), what, Budget.more(more)));
            }
        }
    }

    /** Asked for after the answer only, so that what is open to everybody reads no session. */
    private static Authentication person() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken ? null : person;
    }
}
